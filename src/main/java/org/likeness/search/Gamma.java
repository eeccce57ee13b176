package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Lifts or lowers the middle tones; black and white stay.
 *
 * @param value 0.2..5; above 1 lightens, 1 changes nothing
 */
public record Gamma(@JsonProperty(required = true) double value) implements ImageEdit {

  @Override
  public Optional<String> refusal(int width, int height) {
    return value >= 0.2 && value <= 5 ? Optional.empty() : Optional.of("value must be in 0.2..5");
  }

  @Override
  public BufferedImage apply(BufferedImage picture) {
    return new Levels(v -> 255 * Math.pow(v / 255, 1 / value)).apply(picture);
  }
}
