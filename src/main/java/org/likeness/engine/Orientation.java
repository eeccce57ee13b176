package org.likeness.engine;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** The EXIF orientation, 1..8: which way the camera was held. */
final class Orientation {

  /** The picture is stored as it should be seen. */
  static final int UPRIGHT = 1;

  private Orientation() {}

  /**
   * The orientation in the file's metadata; upright if there is none or if the metadata is damaged.
   */
  static int of(ImageFormat format, byte[] bytes) {
    if (format == ImageFormat.BMP) {
      return UPRIGHT;
    }
    try {
      ExifIFD0Directory directory =
          read(format, bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer value =
          directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return value == null || value < 1 || value > 8 ? UPRIGHT : value;
    } catch (IOException | ImageProcessingException | RuntimeException e) {
      return UPRIGHT;
    }
  }

  private static Metadata read(ImageFormat format, byte[] bytes)
      throws IOException, ImageProcessingException {
    var stream = new ByteArrayInputStream(bytes);
    return format == ImageFormat.JPEG
        ? JpegMetadataReader.readMetadata(stream, List.of(new ExifReader()))
        : ImageMetadataReader.readMetadata(stream, bytes.length);
  }

  /** The image as it should be seen. */
  static DecodedImage upright(DecodedImage stored, int orientation) {
    if (orientation == UPRIGHT) {
      return stored;
    }
    boolean turned = orientation >= 5;
    int width = turned ? stored.height() : stored.width();
    int height = turned ? stored.width() : stored.height();
    byte[] from = stored.bytes();
    byte[] to = new byte[from.length];
    int i = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int source = index(stored, orientation, x, y);
        to[i++] = from[source];
        to[i++] = from[source + 1];
        to[i++] = from[source + 2];
      }
    }
    return new DecodedImage(width, height, to, stored.format(), stored.reduction());
  }

  private static int index(DecodedImage stored, int orientation, int x, int y) {
    int right = stored.width() - 1;
    int bottom = stored.height() - 1;
    int sourceX =
        switch (orientation) {
          case 2, 3 -> right - x;
          case 5, 6 -> y;
          case 7, 8 -> right - y;
          default -> x;
        };
    int sourceY =
        switch (orientation) {
          case 3, 4 -> bottom - y;
          case 5, 8 -> x;
          case 6, 7 -> bottom - x;
          default -> y;
        };
    return (sourceY * stored.width() + sourceX) * 3;
  }
}
