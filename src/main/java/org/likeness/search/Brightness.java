package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Makes every pixel lighter or darker by the same amount.
 *
 * @param amount -100..100 per cent of the whole range; 0 changes nothing
 */
public record Brightness(@JsonProperty(required = true) double amount) implements ImageEdit {

  @Override
  public Optional<String> refusal(int width, int height) {
    return Math.abs(amount) <= 100 ? Optional.empty() : Optional.of("amount must be in -100..100");
  }

  @Override
  public BufferedImage apply(BufferedImage picture) {
    return new Levels(value -> value + amount * 2.55).apply(picture);
  }
}
