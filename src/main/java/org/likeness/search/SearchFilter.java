package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
 * @param watchlist whose people alone were searched; null: all people
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
    List<ImageType> imageTypes,
    @Nullable WatchlistSearched watchlist) {

  /**
   * The watchlist that was searched. Its people are not kept with it.
   *
   * @param id of the watchlist
   * @param name then
   * @param people on it then
   */
  @Schema(name = "WatchlistSearched")
  public record WatchlistSearched(UUID id, String name, int people) {}

  /** Restricts nothing. */
  public static final SearchFilter NONE =
      new SearchFilter(List.of(), List.of(), null, null, null, null, List.of(), List.of());

  public SearchFilter {
    forces = sorted(forces);
    sexes = sorted(sexes);
    offenceGroups = sorted(offenceGroups);
    imageTypes = sorted(imageTypes);
  }

  /** Of all people. */
  public SearchFilter(
      List<ForceCode> forces,
      List<Sex> sexes,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      @Nullable LocalDate capturedFrom,
      @Nullable LocalDate capturedTo,
      List<OffenceGroup> offenceGroups,
      List<ImageType> imageTypes) {
    this(forces, sexes, ageFrom, ageTo, capturedFrom, capturedTo, offenceGroups, imageTypes, null);
  }

  /** The people of a watchlist, and nothing else. */
  static SearchFilter of(WatchlistSearched watchlist) {
    return new SearchFilter(
        List.of(), List.of(), null, null, null, null, List.of(), List.of(), watchlist);
  }

  /** The same for the gallery; without a watchlist, whose people are its own affair. */
  public GalleryFilter toGallery() {
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

  /** As it is kept with what it was used for. */
  public String stored() {
    return FrozenJson.write(this);
  }

  /** What was kept. */
  public static SearchFilter ofStored(String stored) {
    return FrozenJson.read(stored, SearchFilter.class);
  }

  /** Absent in stored JSON means empty. */
  private static <T> List<T> sorted(@Nullable List<T> values) {
    return values == null ? List.of() : values.stream().sorted().distinct().toList();
  }
}
