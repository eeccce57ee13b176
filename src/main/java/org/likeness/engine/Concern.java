package org.likeness.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * What makes a face image less reliable, most important first, each with the limit from which it is
 * worth a warning.
 */
enum Concern {
  HAND_MARKED(
      "eyes marked by hand: alignment is approximate", m -> m.face().confidence(), v -> v == 0),
  EYES_CLOSE(
      "eyes %.0f pixels apart: expect missed matches",
      m -> m.face().interEyeDistance(), v -> v < 24),
  HEAD_TURNED(
      "head turned about %.0f degrees: expect missed matches",
      m -> Math.abs(m.pose().yaw()), v -> v > 30),
  HEAD_TILTED(
      "head tilted up or down about %.0f degrees", m -> Math.abs(m.pose().pitch()), v -> v > 30),
  BLURRED(
      "little detail (sharpness %.0f of 100): blurred or enlarged",
      m -> m.light().sharpness(), v -> v < 15),
  UNEVEN_LIGHT(
      "one half of the face has %.0f %% of the light of the other",
      m -> m.light().evenness(), v -> v < 45),
  UNDER_EXPOSED("%.0f %% of the face is black", m -> 100 * m.light().under(), v -> v > 25),
  OVER_EXPOSED("%.0f %% of the face is burnt out", m -> 100 * m.light().over(), v -> v > 25),
  LOW_CONTRAST("flat light (contrast %.0f grey levels)", m -> m.light().contrast(), v -> v < 12);

  private final String words;
  private final ToDoubleFunction<Measures> measure;
  private final DoublePredicate applies;

  Concern(String words, ToDoubleFunction<Measures> measure, DoublePredicate applies) {
    this.words = words;
    this.measure = measure;
    this.applies = applies;
  }

  /** What the concerns look at. */
  record Measures(DetectedFace face, HeadPose pose, Lighting light) {}

  /** The warnings that a face image deserves. */
  static List<QualityWarning> warnings(DetectedFace face, HeadPose pose, Lighting light) {
    Measures measures = new Measures(face, pose, light);
    return Arrays.stream(values())
        .filter(concern -> concern.applies.test(concern.measure.applyAsDouble(measures)))
        .map(concern -> concern.warning(measures))
        .toList();
  }

  private QualityWarning warning(Measures measures) {
    String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new QualityWarning(
        code, String.format(Locale.ROOT, words, measure.applyAsDouble(measures)));
  }
}
