package org.likeness.gallery;

import org.likeness.engine.Analysis;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.Landmarks;
import org.likeness.engine.Quality;

/**
 * What is kept of an image that was embedded; its pixels are not.
 *
 * @param template of the one face
 * @param quality as measured
 * @param landmarks points of the face in pixels of the upright image
 */
public record NewTemplate(FaceTemplate template, Quality quality, Landmarks landmarks) {

  /** Lets the pixels go. */
  public static NewTemplate of(Analysis.Enrolled face) {
    return new NewTemplate(face.template(), face.quality(), face.landmarks());
  }
}
