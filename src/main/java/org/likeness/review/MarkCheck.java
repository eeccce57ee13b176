package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;
import org.likeness.review.DecisionRequest.MarkRequest;
import org.likeness.review.DecisionRequest.PlaceRequest;
import org.likeness.review.DecisionRequest.SpotRequest;
import org.likeness.review.MarkedPictures.Size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that marks lie inside the pictures of the task, and that each picture has one of each. */
final class MarkCheck {
  /** Nobody can read more of them in one picture. */
  static final int MOST = 50;

  private final MarkedPictures pictures;
  private final Complaints complaints;

  MarkCheck(MarkedPictures pictures, Complaints complaints) {
    this.pictures = pictures;
    this.complaints = complaints;
  }

  /** The marks that are right; there is a complaint for every other. */
  List<Mark> check(@Nullable List<MarkRequest> given) {
    List<MarkRequest> marks = given == null ? List.of() : given;
    if (marks.size() > MOST) {
      complaints.add("marks", "are more than " + MOST);
      return List.of();
    }
    List<Mark> checked = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      mark("marks[" + i + "]", marks.get(i)).ifPresent(checked::add);
    }
    return checked;
  }

  private Optional<Mark> mark(String field, @Nullable MarkRequest request) {
    if (request == null || request.places() == null || request.places().isEmpty()) {
      complaints.add(field + ".places", "are missing: where it is drawn");
      return Optional.empty();
    }
    String feature = Objects.requireNonNullElse(request.feature(), "");
    if (!FindingCheck.FEATURES.contains(feature)) {
      complaints.add(field + ".feature", "is no feature");
    }
    Optional<Mark.Shows> shows = Mark.Shows.of(request.shows());
    if (shows.isEmpty()) {
      complaints.add(field + ".shows", "is neither similarity nor difference");
    }
    List<Mark.Place> places = places(field + ".places", request.places());
    return shows.map(what -> new Mark(feature, what, places));
  }

  private List<Mark.Place> places(String field, List<PlaceRequest> given) {
    List<Mark.Place> places = new ArrayList<>();
    Set<List<@Nullable Integer>> pictured = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      PlaceRequest place = given.get(i);
      String name = field + "[" + i + "]";
      if (place == null || (place.still() == null) == (place.image() == null)) {
        complaints.add(name, "must name either a still or an image of the candidate");
      } else if (!pictured.add(Arrays.asList(place.still(), place.image()))) {
        complaints.add(name, "is a second place in one picture: make it a mark of its own");
      } else {
        place(name, place).ifPresent(places::add);
      }
    }
    return places;
  }

  private Optional<Mark.Place> place(String field, PlaceRequest request) {
    Optional<Size> size = pictures.sizeOf(request);
    Optional<Mark.Shape> shape = Mark.Shape.of(request.shape());
    if (size.isEmpty()) {
      complaints.add(field, "is in no picture of this comparison, or it has been erased");
    }
    if (shape.isEmpty()) {
      complaints.add(field + ".shape", "is none of point, line and ellipse");
    }
    if (size.isEmpty() || shape.isEmpty()) {
      return Optional.empty();
    }
    return spots(field + ".points", request.points(), shape.get(), size.get())
        .map(spots -> pictures.place(request, size.get(), shape.get(), spots));
  }

  private Optional<List<Mark.Spot>> spots(
      String field, @Nullable List<SpotRequest> given, Mark.Shape shape, Size size) {
    List<Mark.Spot> spots =
        given == null
            ? List.of()
            : given.stream().filter(Objects::nonNull).flatMap(spot -> spot(spot, size)).toList();
    if (given == null || given.size() != shape.points() || spots.size() != given.size()) {
      complaints.add(
          field,
          "must be %d, inside the picture of %d x %d pixels"
              .formatted(shape.points(), size.width(), size.height()));
      return Optional.empty();
    }
    if (shape != Mark.Shape.POINT && spots.getFirst().equals(spots.getLast())) {
      complaints.add(field, "lie on one spot");
      return Optional.empty();
    }
    return Optional.of(spots);
  }

  private static Stream<Mark.Spot> spot(SpotRequest spot, Size size) {
    Double x = spot.x();
    Double y = spot.y();
    if (x == null || y == null) {
      return Stream.empty();
    }
    boolean inside = x >= 0 && y >= 0 && x <= size.width() && y <= size.height();
    return inside ? Stream.of(Mark.Spot.rounded(x, y)) : Stream.empty();
  }
}
