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

/**
 * The pixels of any picture as 8-bit RGB.
 *
 * <p>Grey samples are taken as they are: Java's grey colour space is linear, and converting from it
 * would brighten every grey photograph. Sixteen-bit samples keep their upper byte.
 */
final class RgbPixels {

  private RgbPixels() {}

  /** Bytes, three a pixel, red first. Transparency is laid on white. */
  static byte[] of(BufferedImage picture) {
    int[] offsets = interleavedOffsets(picture);
    if (offsets.length > 0) {
      return interleaved(picture, offsets);
    }
    return picture.getColorModel().getNumColorComponents() == 1 && isPlainSamples(picture)
        ? grey(picture)
        : painted(picture);
  }

  private static boolean isPlainSamples(BufferedImage picture) {
    int type = picture.getRaster().getTransferType();
    return !(picture.getColorModel() instanceof IndexColorModel)
        && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
  }

  /**
   * The places of red, green and blue in each pixel, or nothing if the picture is not plain bytes
   * without alpha.
   */
  private static int[] interleavedOffsets(BufferedImage picture) {
    return switch (picture.getType()) {
      case BufferedImage.TYPE_3BYTE_BGR -> new int[] {2, 1, 0};
      default -> new int[0];
    };
  }

  private static byte[] interleaved(BufferedImage picture, int[] offsets) {
    Raster raster = picture.getRaster();
    byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
    int n = picture.getWidth() * picture.getHeight() * 3;
    boolean whole = raster.getParent() == null && data.length == n;
    byte[] source =
        whole
            ? data
            : (byte[]) raster.getDataElements(0, 0, picture.getWidth(), picture.getHeight(), null);
    int[] from = whole ? offsets : new int[] {0, 1, 2};
    byte[] rgb = new byte[n];
    for (int i = 0; i < n; i += 3) {
      rgb[i] = source[i + from[0]];
      rgb[i + 1] = source[i + from[1]];
      rgb[i + 2] = source[i + from[2]];
    }
    return rgb;
  }

  private static byte[] grey(BufferedImage picture) {
    Raster raster = picture.getRaster();
    ColorModel model = picture.getColorModel();
    int shift = Math.max(0, model.getComponentSize(0) - 8);
    boolean alpha = model.hasAlpha();
    int width = picture.getWidth();
    byte[] rgb = new byte[width * picture.getHeight() * 3];
    int bands = raster.getNumBands();
    int[] row = new int[width * bands];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int value = scaled(row[x * bands], model.getComponentSize(0), shift);
        if (alpha) {
          int opacity = row[x * bands + 1] >> Math.max(0, model.getComponentSize(1) - 8);
          value = (value * opacity + 255 * (255 - opacity)) / 255;
        }
        int i = (y * width + x) * 3;
        Arrays.fill(rgb, i, i + 3, (byte) value);
      }
    }
    return rgb;
  }

  private static int scaled(int sample, int bits, int shift) {
    return bits >= 8 ? sample >> shift : sample * 255 / ((1 << bits) - 1);
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
    return of(plain);
  }
}
