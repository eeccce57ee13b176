package org.likeness.engine;

import java.util.List;
import java.util.Locale;

/**
 * Which face of an image may be enrolled. Exactly one person must be meant: the largest face counts
 * as the subject if no other face covers more than a third of its area; else the image is refused,
 * since nobody can tell whose record it is.
 */
final class FacePolicy {

  /** Another face up to this share of the subject's area is background. */
  static final double BACKGROUND_AREA = 1 / 3.0;

  /** Fewest pixels between the eyes of an enrolled face. */
  static final double LEAST_EYE_DISTANCE = 8;

  private FacePolicy() {}

  /** Either the subject or a reason. */
  sealed interface Choice {

    /** The subject, with the number of background faces. */
    record Subject(DetectedFace face, int background) implements Choice {}

    /** No subject. */
    record None(RejectReason reason, String detail) implements Choice {}
  }

  /** Chooses among the faces of an image, largest first. */
  static Choice choose(List<DetectedFace> faces) {
    if (faces.isEmpty()) {
      return new Choice.None(RejectReason.NO_FACE, "No face was found.");
    }
    DetectedFace subject = faces.getFirst();
    double limit = BACKGROUND_AREA * subject.box().area();
    long rivals = faces.stream().skip(1).filter(face -> face.box().area() > limit).count();
    if (rivals > 0) {
      return new Choice.None(
          RejectReason.SEVERAL_FACES,
          String.format(
              Locale.ROOT,
              "%d faces were found and %d of them are large; crop the picture to one person.",
              faces.size(),
              rivals + 1));
    }
    if (subject.interEyeDistance() < LEAST_EYE_DISTANCE) {
      return new Choice.None(
          RejectReason.TOO_SMALL,
          String.format(
              Locale.ROOT,
              "The eyes are %.1f pixels apart; at least %.0f are needed.",
              subject.interEyeDistance(),
              LEAST_EYE_DISTANCE));
    }
    return new Choice.Subject(subject, faces.size() - 1);
  }
}
