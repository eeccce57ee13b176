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
    Map<String, List<Drawn>> marks = new LinkedHashMap<>();
    Map<String, byte @Nullable []> pictures = new LinkedHashMap<>();
    for (int i = 0; i < decision.marks().size(); i++) {
      Mark mark = decision.marks().get(i);
      for (Mark.Place place : mark.places()) {
        String what = what(place, candidates);
        marks.computeIfAbsent(what, name -> new ArrayList<>()).add(new Drawn(i + 1, mark, place));
        pictures.put(what, picture(place, stills, candidates));
      }
    }
    return marks.entrySet().stream()
        .map(
            e ->
                new MarkedCopy(
                    decision.stage(), e.getKey(), e.getValue(), pictures.get(e.getKey())))
        .toList();
  }

  private static String what(Mark.Place place, List<CandidatePicture> candidates) {
    return place.still() != null
        ? "Still " + place.still()
        : candidates.stream()
            .filter(one -> one.image().imageId().equals(place.imageId()))
            .map(
                one ->
                    "Candidate "
                        + one.rank()
                        + ", custody record "
                        + one.image().custodyReference())
            .findFirst()
            .orElseThrow();
  }

  private static byte @Nullable [] picture(
      Mark.Place place, List<StillPictures> stills, List<CandidatePicture> candidates) {
    Integer still = place.still();
    if (still != null) {
      return stills.stream()
          .filter(one -> one.index() == still)
          .findFirst()
          .orElseThrow()
          .searched();
    }
    return candidates.stream()
        .filter(one -> one.image().imageId().equals(place.imageId()))
        .map(CandidatePicture::picture)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
