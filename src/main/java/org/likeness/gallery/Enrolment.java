package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.ImageFormat;
import org.likeness.engine.Landmarks;
import org.likeness.engine.Quality;
import org.likeness.media.Sha256;

/**
 * One image that has been through the engine and is to be kept.
 *
 * @param record what the source says of it
 * @param image address of the original bytes in the media store, where they already lie
 * @param format of the original bytes
 * @param template of the one face
 * @param model what made the template
 * @param quality as measured
 * @param landmarks points of the face in pixels of the upright image, found by the detector that
 *     the model's preprocessing names; null if they were not kept
 */
public record Enrolment(
    CustodyRecord record,
    Sha256 image,
    ImageFormat format,
    FaceTemplate template,
    TemplateModel model,
    Quality quality,
    @Nullable Landmarks landmarks) {

  public Enrolment {
    if (!template.modelId().equals(model.id())) {
      throw new IllegalArgumentException(
          "the template is of another model; template=" + template.modelId() + " model=" + model);
    }
  }
}
