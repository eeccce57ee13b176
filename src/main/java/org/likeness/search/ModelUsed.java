package org.likeness.search;

import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What made the probe's template (S7).
 *
 * @param id of the recogniser in the model catalogue
 * @param sha256 of the recogniser's file
 * @param preprocessing version of everything between the file and the network
 * @param fusion of several stills into one template
 */
@Embeddable
public record ModelUsed(
    @Column(name = "model_id") String id,
    @Column(name = "model_sha256") String sha256,
    @Column(name = "preprocessing") String preprocessing,
    @Column(name = "fusion") @Enumerated(EnumType.STRING) ProbeFusion fusion) {

  static ModelUsed of(TemplateModel model, ProbeFusion fusion) {
    return new ModelUsed(model.id(), model.sha256().hex(), model.preprocessing(), fusion);
  }

  /** What makes and is compared with the probe's template. */
  TemplateModel templates() {
    return new TemplateModel(id, new Sha256(sha256), preprocessing);
  }
}
