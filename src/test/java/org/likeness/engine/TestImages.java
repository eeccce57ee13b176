package org.likeness.engine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Image files made on the spot. */
final class TestImages {

  private TestImages() {}

  /** Red on the left, blue on the right, with some texture so that files have a length. */
  static BufferedImage picture(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, picture.getRGB(x, y) ^ ((x * 7 + y * 13) % 16) << 8);
      }
    }
    return picture;
  }

  static byte[] file(BufferedImage picture, String format) {
    return written(format, new IIOImage(picture, null, null), false);
  }

  static byte[] progressiveJpeg(BufferedImage picture) {
    return written("jpeg", new IIOImage(picture, null, null), true);
  }

  /**
   * A JPEG of four inks whose Adobe marker says that the inks are stored inverted, as Photoshop
   * writes it.
   */
  static byte[] adobeCmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
    WritableRaster raster =
        java.awt.image.Raster.createInterleavedRaster(0, width, height, 4, null);
    int[] inks = {255 - cyan, 255 - magenta, 255 - yellow, 255 - black};
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, inks);
      }
    }
    byte[] plain = jdkJpeg(raster);
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return inserted(plain, 2, adobe);
  }

  private static byte[] jdkJpeg(WritableRaster raster) {
    var writers = ImageIO.getImageWritersByFormatName("jpeg");
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio")) {
        return written(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
      }
    }
    throw new IllegalStateException("the runtime has no JPEG writer of its own");
  }

  /** A JPEG with an EXIF block that says only how the camera was held. */
  static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] segment = new byte[exif.length + 4];
    segment[0] = (byte) 0xff;
    segment[1] = (byte) 0xe1;
    segment[3] = (byte) (exif.length + 2);
    System.arraycopy(exif, 0, segment, 4, exif.length);
    return inserted(jpeg, 2, segment);
  }

  /** A PNG whose header claims a size; there are no such pixels in it. */
  static byte[] pngClaiming(int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeBytes(
        chunk(
            "IHDR",
            ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array()));
    png.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(data.length + 12)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  static byte[] cut(byte[] file, double share) {
    return Arrays.copyOf(file, (int) (file.length * share));
  }

  /** The last scan of a progressive JPEG again and again. */
  static byte[] lastScanRepeated(byte[] jpeg, int times) {
    int start = jpeg.length - 2;
    while ((jpeg[start] & 0xff) != 0xff || (jpeg[start + 1] & 0xff) != 0xda) {
      start--;
    }
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + times * (jpeg.length - 2 - start));
    file.put(jpeg, 0, start);
    for (int i = 0; i <= times; i++) {
      file.put(jpeg, start, jpeg.length - 2 - start);
    }
    return file.put(jpeg, jpeg.length - 2, 2).array();
  }

  private static byte[] inserted(byte[] file, int at, byte[] part) {
    return ByteBuffer.allocate(file.length + part.length)
        .put(file, 0, at)
        .put(part)
        .put(file, at, file.length - at)
        .array();
  }

  private static byte[] written(String format, IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return written(writer, image, parameters);
  }

  private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, image, parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
