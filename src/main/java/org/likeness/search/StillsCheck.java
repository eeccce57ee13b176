package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.EyeMarks;
import org.likeness.engine.Point;
import org.likeness.problem.Complaints;
import org.likeness.search.SearchRequest.EyesRequest;
import org.likeness.search.SearchRequest.PlaceRequest;
import org.likeness.search.SearchRequest.StillRequest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks what a request says of its stills. */
final class StillsCheck {
  private static final int MOST_EDITS = 20;

  private final Complaints complaints;

  StillsCheck(Complaints complaints) {
    this.complaints = complaints;
  }

  List<StillOrder> check(@Nullable List<StillRequest> stills) {
    List<StillOrder> orders = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; stills != null && i < stills.size(); i++) {
      StillOrder order = one("stills[" + i + "]", stills.get(i));
      if (!seen.add(order.still())) {
        complaints.add("stills[" + i + "].still", "is named twice");
      }
      orders.add(order);
    }
    return orders;
  }

  private StillOrder one(String field, @Nullable StillRequest still) {
    if (still == null) {
      complaints.add(field, "is missing");
      return StillOrder.plain(0);
    }
    return new StillOrder(
        number(field, still.still()), choice(field, still), edits(field, still.edits()));
  }

  /** The steps as they are; null stays null, which means that nothing was said. */
  @Nullable List<ImageEdit> edits(String field, @Nullable List<ImageEdit> edits) {
    if (edits == null) {
      return null;
    }
    if (edits.size() > MOST_EDITS) {
      complaints.add(field + ".edits", "has more than " + MOST_EDITS + " steps");
    }
    if (edits.stream().anyMatch(Objects::isNull)) {
      complaints.add(field + ".edits", "has an empty step");
      return List.of();
    }
    return List.copyOf(edits);
  }

  private int number(String field, @Nullable Integer still) {
    if (still == null || still < 0) {
      complaints.add(field + ".still", "is missing: the still's number, from 0");
      return 0;
    }
    return still;
  }

  private FaceChoice choice(String field, StillRequest still) {
    if (still.face() != null && still.eyes() != null) {
      complaints.add(field + ".eyes", "cannot be marked where a face is chosen");
    }
    if (still.face() != null && still.face() < 0) {
      complaints.add(field + ".face", "must not be negative");
    }
    if (still.eyes() != null) {
      return marked(field + ".eyes", still.eyes());
    }
    return still.face() == null ? new FaceChoice.OnlyFace() : new FaceChoice.Numbered(still.face());
  }

  private FaceChoice marked(String field, EyesRequest eyes) {
    Point right = place(field + ".right", eyes.right());
    Point left = place(field + ".left", eyes.left());
    if (right == null || left == null) {
      return new FaceChoice.OnlyFace();
    }
    try {
      EyeMarks marks = new EyeMarks(right, left);
      return new FaceChoice.Marked(new Eyes(right, left), marks);
    } catch (IllegalArgumentException e) {
      complaints.add(field, "must be at least 2 pixels apart");
      return new FaceChoice.OnlyFace();
    }
  }

  private @Nullable Point place(String field, @Nullable PlaceRequest place) {
    Double x = place == null ? null : place.x();
    Double y = place == null ? null : place.y();
    if (x == null || y == null || !Double.isFinite(x) || !Double.isFinite(y)) {
      complaints.add(field, "is missing: x and y in pixels");
      return null;
    }
    return new Point(x, y);
  }
}
