package org.likeness.search;

import org.likeness.engine.AnalysedFace;
import org.likeness.engine.Box;
import org.likeness.engine.Landmarks;
import org.likeness.engine.Quality;

/**
 * A face in a still (S3). Places are pixels of the derivative, which is the upright original where
 * nothing was edited.
 *
 * @param index its number in the still, from 0, largest face first
 * @param box around the face
 * @param landmarks five points; right and left are the subject's own
 * @param confidence the detector's score, 0..1; 0 where the eyes were marked by hand
 * @param quality what was measured
 */
public record FaceFound(
    int index, Box box, Landmarks landmarks, double confidence, Quality quality) {

  static FaceFound of(int index, AnalysedFace analysed) {
    return new FaceFound(
        index,
        analysed.face().box(),
        analysed.face().landmarks(),
        analysed.face().confidence(),
        analysed.quality());
  }
}
