package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Spreads the values away from the middle of the range, or draws them together.
 *
 * @param amount -100..100; -100 leaves one grey, 0 changes nothing, 100 doubles every distance
 */
public record Contrast(@JsonProperty(required = true) double amount) implements ImageEdit {
  private static final double MIDDLE = 127.5;

  @Override
  public Optional<String> refusal(int width, int height) {
    return Math.abs(amount) <= 100 ? Optional.empty() : Optional.of("amount must be in -100..100");
  }

  @Override
  public BufferedImage apply(BufferedImage picture) {
    double factor = 1 + amount / 100;
    return new Levels(value -> MIDDLE + (value - MIDDLE) * factor).apply(picture);
  }
}
