package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.TemplateModel;
import org.likeness.gallery.companion.CompanionProgress;
import org.likeness.gallery.companion.EmbeddingFailure;

import java.time.Instant;
import java.util.List;

/**
 * How far the model is that is kept beside the searched one.
 *
 * @param model id of its recogniser
 * @param preprocessing version, with the detector
 * @param progress in images
 * @param keptUntil of a model that was in force before; absent for the next one
 * @param failures the first images that it makes no template of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Migration(
    String model,
    String preprocessing,
    CompanionProgress progress,
    @Nullable Instant keptUntil,
    List<EmbeddingFailure> failures) {

  static Migration of(
      TemplateModel model,
      CompanionProgress progress,
      @Nullable Instant keptUntil,
      List<EmbeddingFailure> failures) {
    return new Migration(model.id(), model.preprocessing(), progress, keptUntil, failures);
  }
}
