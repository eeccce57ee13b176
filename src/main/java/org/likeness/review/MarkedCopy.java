package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.review.DisclosureReport.CandidatePicture;
import org.likeness.review.DisclosureReport.StillPictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One picture with what one reviewer drew on it.
 *
 * @param stage of the decision
 * @param what picture it is, in words
 * @param marks in the order of their numbers
 * @param picture JPEG without the marks; null if it has been erased
 */
record MarkedCopy(Stage stage, String what, List<Drawn> marks, byte @Nullable [] picture) {

  /** A mark with its number, at its place in this picture. */
  record Drawn(int number, Mark mark, Mark.Place place) {

    /** What and where, in pixels of the picture itself. */
    public String words() {
      String spots =
          place.points().stream()
              .map(spot -> String.format(Locale.ROOT, "%.1f, %.1f", spot.x(), spot.y()))
              .collect(Collectors.joining(" to "));
      return String.format(
          Locale.ROOT,
          "%d. %s, %s: %s at %s of %d x %d pixels",
          number,
          mark.feature(),
          mark.shows().wireName(),
          place.shape().wireName(),
          spots,
          place.width(),
          place.height());
    }
  }

  /** Every picture that a decision has marks on. */
  static List<MarkedCopy> of(
      ReviewAnswer.Made decision, List<StillPictures> stills, List<CandidatePicture> candidates) {
    Map<Object, List<Drawn>> byPicture = new LinkedHashMap<>();
    for (int i = 0; i < decision.marks().size(); i++) {
      Mark mark = decision.marks().get(i);
      for (Mark.Place place : mark.places()) {
        byPicture
            .computeIfAbsent(picture(place), key -> new ArrayList<>())
            .add(new Drawn(i + 1, mark, place));
      }
    }
    return byPicture.values().stream()
        .map(marks -> of(decision.stage(), marks, stills, candidates))
        .toList();
  }

  /** What tells one picture from another. */
  private static Object picture(Mark.Place place) {
    Integer still = place.still();
    return still == null ? Objects.requireNonNull(place.imageId()) : still;
  }

  private static MarkedCopy of(
      Stage stage,
      List<Drawn> marks,
      List<StillPictures> stills,
      List<CandidatePicture> candidates) {
    Object picture = picture(marks.getFirst().place());
    for (StillPictures still : stills) {
      if (picture.equals(still.index())) {
        return new MarkedCopy(stage, "Still " + still.index(), marks, still.searched());
      }
    }
    CandidatePicture image =
        candidates.stream()
            .filter(one -> picture.equals(one.image().imageId()))
            .findFirst()
            .orElseThrow();
    String what =
        "Candidate " + image.rank() + ", custody record " + image.image().custodyReference();
    return new MarkedCopy(stage, what, marks, image.picture());
  }
}
