package org.likeness.gallery;

import org.likeness.media.Sha256;

/**
 * What made a template. Templates of different models cannot be compared.
 *
 * @param id the recogniser's id in the model catalogue
 * @param sha256 hash of the model file
 * @param preprocessing version of everything between the file and the network
 */
public record TemplateModel(String id, Sha256 sha256, String preprocessing) {

  public TemplateModel {
    if (id.isBlank() || preprocessing.isBlank()) {
      throw new IllegalArgumentException(
          "model id and preprocessing must not be blank; id=" + id + " of=" + preprocessing);
    }
  }

  /** All of it, for people. */
  public String words() {
    return "%s (SHA-256 %s, preprocessing %s)".formatted(id, sha256.hex(), preprocessing);
  }
}
