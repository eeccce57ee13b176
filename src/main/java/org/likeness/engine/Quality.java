package org.likeness.engine;

import java.util.List;

/**
 * Measures of a face image in the sense of ISO/IEC 29794-5, with our own formulas ({@link
 * QualityMeter}). They are recorded and give rise to warnings; they never reject by themselves.
 *
 * @param interEyeDistance pixels of the original image between the eye centres
 * @param yaw degrees; positive: the subject's head turned to the subject's left; an estimate from
 *     five points, about 10 degrees of error
 * @param pitch degrees; positive: chin up; an estimate, about 10 degrees of error
 * @param roll degrees; positive: the head leans clockwise in the picture; exact to the landmarks
 * @param sharpness 0..100; detail of the face at the scale of the model, 100 as in a sharp studio
 *     portrait
 * @param illuminationEvenness 0..100; 100: both halves of the face equally bright
 * @param brightness mean luminance of the face, 0..255
 * @param contrast standard deviation of the luminance of the face, 0..128
 * @param overExposed share of the pixels of the face at the top of the range, 0..1
 * @param underExposed share of the pixels of the face at the bottom of the range, 0..1
 * @param faceShare area of the face box inside the frame by the area of the frame, 0..1
 * @param insideFrame share of the face box that lies inside the frame, 0..1
 * @param detectorConfidence the detector's score, 0..1; 0 for hand-marked eyes
 * @param score unified score, 0..100
 * @param warnings most important first, empty if nothing is wrong
 */
public record Quality(
    double interEyeDistance,
    double yaw,
    double pitch,
    double roll,
    double sharpness,
    double illuminationEvenness,
    double brightness,
    double contrast,
    double overExposed,
    double underExposed,
    double faceShare,
    double insideFrame,
    double detectorConfidence,
    int score,
    List<QualityWarning> warnings) {

  /** Keeps its own copy of the warnings; refuses a score outside 0..100. */
  public Quality {
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("score must be in 0..100; score=" + score);
    }
    warnings = List.copyOf(warnings);
  }
}
