package org.likeness.engine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;

/**
 * The pixels of any picture as 8-bit RGB, three bytes a pixel, red first.
 *
 * <p>Grey samples are taken as they are: Java's grey colour space is linear, and converting from it
 * would brighten every grey photograph. Sixteen-bit samples keep their upper byte. Transparency is
 * laid on white.
 */
final class RgbPixels {

  private RgbPixels() {}

  /** The pixels; the picture keeps its own. */
  static byte[] of(BufferedImage picture) {
    return bgr(picture).map(bytes -> swapped(bytes.clone())).orElseGet(() -> converted(picture));
  }

  /** The pixels, perhaps in the picture's own array: the picture must not be used afterwards. */
  static byte[] takenFrom(BufferedImage picture) {
    return bgr(picture).map(RgbPixels::swapped).orElseGet(() -> converted(picture));
  }

  private static byte[] converted(BufferedImage picture) {
    return isPlainGrey(picture) ? grey(picture) : painted(picture);
  }

  private static boolean isPlainGrey(BufferedImage picture) {
    ColorModel model = picture.getColorModel();
    int type = picture.getRaster().getTransferType();
    return model.getNumColorComponents() == 1
        && !(model instanceof IndexColorModel)
        && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
  }

  /**
   * The array of a picture that is exactly its pixels, blue first; empty if it stores them
   * otherwise.
   */
  private static Optional<byte[]> bgr(BufferedImage picture) {
    Raster raster = picture.getRaster();
    if (picture.getType() != BufferedImage.TYPE_3BYTE_BGR || raster.getParent() != null) {
      return Optional.empty();
    }
    byte[] bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
    return bytes.length == picture.getWidth() * picture.getHeight() * 3
        ? Optional.of(bytes)
        : Optional.empty();
  }

  private static byte[] swapped(byte[] bgr) {
    for (int i = 0; i < bgr.length; i += 3) {
      byte blue = bgr[i];
      bgr[i] = bgr[i + 2];
      bgr[i + 2] = blue;
    }
    return bgr;
  }

  private static byte[] grey(BufferedImage picture) {
    Raster raster = picture.getRaster();
    ColorModel model = picture.getColorModel();
    int width = picture.getWidth();
    int bands = raster.getNumBands();
    byte[] rgb = new byte[width * picture.getHeight() * 3];
    int[] row = new int[width * bands];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int value = eightBits(row[x * bands], model.getComponentSize(0));
        if (model.hasAlpha()) {
          int opacity = eightBits(row[x * bands + 1], model.getComponentSize(1));
          value = (value * opacity + 255 * (255 - opacity)) / 255;
        }
        int i = (y * width + x) * 3;
        Arrays.fill(rgb, i, i + 3, (byte) value);
      }
    }
    return rgb;
  }

  private static int eightBits(int sample, int bits) {
    return bits >= 8 ? sample >> (bits - 8) : sample * 255 / ((1 << bits) - 1);
  }

  private static byte[] painted(BufferedImage picture) {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = plain.createGraphics();
    try {
      graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    } finally {
      graphics.dispose();
    }
    return takenFrom(plain);
  }
}
