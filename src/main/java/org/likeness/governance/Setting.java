package org.likeness.governance;

import org.likeness.calibration.Fpir;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What can be in force.
 *
 * @param model id of the recogniser
 * @param modelSha256 of its file
 * @param preprocessing version, with the detector
 * @param fpir share of searches of people who are not enrolled that may list anybody
 */
@Embeddable
public record Setting(
    @Column(name = "model_id") String model,
    @Column(name = "model_sha256") String modelSha256,
    @Column(name = "preprocessing") String preprocessing,
    @Column(name = "fpir") double fpir) {

  static Setting of(TemplateModel model, Fpir fpir) {
    return new Setting(model.id(), model.sha256().hex(), model.preprocessing(), fpir.value());
  }

  /** What makes the templates. */
  TemplateModel templates() {
    return new TemplateModel(model, new Sha256(modelSha256), preprocessing);
  }

  /** The same model at the stricter rate of the two. */
  Setting noLooserThan(Setting other) {
    return new Setting(model, modelSha256, preprocessing, Math.min(fpir, other.fpir));
  }
}
