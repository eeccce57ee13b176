package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Strengthens edges: adds to each value its difference from the weighted mean of its 3 x 3
 * neighbours (weights 1 2 1, 2 4 2, 1 2 1). It adds no detail that was not there.
 *
 * @param amount 0..300 per cent of that difference
 */
public record Sharpen(@JsonProperty(required = true) double amount) implements ImageEdit {

  @Override
  public Optional<String> refusal(int width, int height) {
    return amount >= 0 && amount <= 300
        ? Optional.empty()
        : Optional.of("amount must be in 0..300");
  }

  @Override
  public BufferedImage apply(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage sharp = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] from = Levels.bytes(picture);
    byte[] to = Levels.bytes(sharp);
    int row = width * 3;
    for (int i = 0; i < to.length; i++) {
      int x = i % row / 3;
      int left = x == 0 ? 0 : 3;
      int right = x == width - 1 ? 0 : 3;
      int above = i < row ? 0 : row;
      int below = i >= to.length - row ? 0 : row;
      int mean =
          line(from, i - above, left, right)
              + 2 * line(from, i, left, right)
              + line(from, i + below, left, right);
      int value = from[i] & 0xff;
      double sharper = value + amount / 100 * (value - mean / 16.0);
      to[i] = (byte) Math.clamp(Math.round(sharper), 0, 255);
    }
    return sharp;
  }

  private static int line(byte[] from, int i, int left, int right) {
    return (from[i - left] & 0xff) + 2 * (from[i] & 0xff) + (from[i + right] & 0xff);
  }
}
