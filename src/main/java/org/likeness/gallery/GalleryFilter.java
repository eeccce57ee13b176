package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which images a search may return (S8). An empty set or null means no restriction.
 *
 * @param forces source forces
 * @param sexes as recorded
 * @param ageFrom lowest age at capture, inclusive
 * @param ageTo highest age at capture, inclusive
 * @param capturedFrom first day of capture, inclusive
 * @param capturedTo last day of capture, inclusive
 * @param offenceGroups what the image was taken for
 * @param imageTypes how it was taken
 * @param people who alone may be found
 */
public record GalleryFilter(
    Set<ForceCode> forces,
    Set<Sex> sexes,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    @Nullable LocalDate capturedFrom,
    @Nullable LocalDate capturedTo,
    Set<OffenceGroup> offenceGroups,
    Set<ImageType> imageTypes,
    Set<UUID> people) {

  /** Every image. */
  public static final GalleryFilter NONE =
      new GalleryFilter(Set.of(), Set.of(), null, null, null, null, Set.of(), Set.of());

  public GalleryFilter {
    forces = Set.copyOf(forces);
    sexes = Set.copyOf(sexes);
    offenceGroups = Set.copyOf(offenceGroups);
    imageTypes = Set.copyOf(imageTypes);
    people = Set.copyOf(people);
    if (ageFrom != null && ageTo != null && ageFrom > ageTo) {
      throw new IllegalArgumentException(
          "ageFrom must not be above ageTo; ageFrom=" + ageFrom + " ageTo=" + ageTo);
    }
    if (capturedFrom != null && capturedTo != null && capturedFrom.isAfter(capturedTo)) {
      throw new IllegalArgumentException(
          "capturedFrom must not be after capturedTo; capturedFrom="
              + capturedFrom
              + " capturedTo="
              + capturedTo);
    }
  }

  /** Of all people. */
  public GalleryFilter(
      Set<ForceCode> forces,
      Set<Sex> sexes,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      @Nullable LocalDate capturedFrom,
      @Nullable LocalDate capturedTo,
      Set<OffenceGroup> offenceGroups,
      Set<ImageType> imageTypes) {
    this(
        forces,
        sexes,
        ageFrom,
        ageTo,
        capturedFrom,
        capturedTo,
        offenceGroups,
        imageTypes,
        Set.of());
  }

  /** The same among these people alone; all people if there are none. */
  public GalleryFilter among(Set<UUID> these) {
    return new GalleryFilter(
        forces, sexes, ageFrom, ageTo, capturedFrom, capturedTo, offenceGroups, imageTypes, these);
  }

  /** Whether it restricts nothing. */
  public boolean isNone() {
    return equals(NONE);
  }
}
