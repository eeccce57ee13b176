package org.likeness.gallery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Locale;

/**
 * How many of the mates that an exhaustive scan lists an approximate one lists as well, by how like
 * the probe they are. Measured on one generation of the index with probes made for it.
 *
 * @param bands by rising cosine
 */
@Schema(
    name = "Retention",
    description =
        "Of the mates that an exhaustive scan lists, how many an approximate one lists as well")
public record Retention(List<Band> bands) {

  public Retention {
    bands = List.copyOf(bands);
  }

  /**
   * Mates of about the same likeness.
   *
   * @param from lowest cosine between probe and mate
   * @param to highest
   * @param mates that the exhaustive scan listed
   * @param listed of these by the approximate scan
   */
  @Schema(name = "RetentionBand")
  public record Band(double from, double to, int mates, int listed) {

    public Band {
      if (listed < 0 || listed > mates) {
        throw new IllegalArgumentException(
            "listed must be in 0..mates; listed=" + listed + " mates=" + mates);
      }
    }
  }

  /** For the log, such as {@code 0.4-0.5: 93/100}. */
  @Override
  public String toString() {
    return String.join(
        ", ",
        bands.stream()
            .map(
                b ->
                    String.format(Locale.ROOT, "%.2f-%.2f: %d/%d", b.from, b.to, b.listed, b.mates))
            .toList());
  }
}
