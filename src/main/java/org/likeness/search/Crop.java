package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Keeps a part of the image.
 *
 * @param x left edge, pixels
 * @param y top edge, pixels
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record Crop(
    @JsonProperty(required = true) int x,
    @JsonProperty(required = true) int y,
    @JsonProperty(required = true) int width,
    @JsonProperty(required = true) int height)
    implements ImageEdit {

  @Override
  public Optional<String> refusal(int imageWidth, int imageHeight) {
    boolean inside =
        x >= 0
            && y >= 0
            && width >= 1
            && height >= 1
            && (long) x + width <= imageWidth
            && (long) y + height <= imageHeight;
    return inside
        ? Optional.empty()
        : Optional.of(
            "the part must lie inside the image of "
                + imageWidth
                + " x "
                + imageHeight
                + " pixels");
  }

  @Override
  public BufferedImage apply(BufferedImage picture) {
    BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    part.getRaster().setRect(picture.getRaster().createChild(x, y, width, height, 0, 0, null));
    return part;
  }
}
