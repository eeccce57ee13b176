package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which images could be found (S8), as it is stored with the search. An empty list or null
 * restricts nothing.
 *
 * @param forces that took the image
 * @param sexes as recorded
 * @param ageFrom lowest age at capture, inclusive
 * @param ageTo highest age at capture, inclusive
 * @param capturedFrom first day, inclusive
 * @param capturedTo last day, inclusive
 * @param offenceGroups what the image was taken for
 * @param imageTypes how it was taken
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchFilter(
    List<ForceCode> forces,
    List<Sex> sexes,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    @Nullable LocalDate capturedFrom,
    @Nullable LocalDate capturedTo,
    List<OffenceGroup> offenceGroups,
    List<ImageType> imageTypes) {

  /** Restricts nothing. */
  public static final SearchFilter NONE =
      new SearchFilter(List.of(), List.of(), null, null, null, null, List.of(), List.of());

  public SearchFilter {
    forces = sorted(forces);
    sexes = sorted(sexes);
    offenceGroups = sorted(offenceGroups);
    imageTypes = sorted(imageTypes);
  }

  GalleryFilter toGallery() {
    return new GalleryFilter(
        forces.stream().collect(Collectors.toSet()),
        sexes.stream().collect(Collectors.toSet()),
        ageFrom,
        ageTo,
        capturedFrom,
        capturedTo,
        offenceGroups.stream().collect(Collectors.toSet()),
        imageTypes.stream().collect(Collectors.toSet()));
  }

  /** Absent in stored JSON means empty. */
  private static <T> List<T> sorted(@Nullable List<T> values) {
    return values == null ? List.of() : values.stream().sorted().distinct().toList();
  }
}
