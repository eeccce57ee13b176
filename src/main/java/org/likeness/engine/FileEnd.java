package org.likeness.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds files that end early by the lengths they state themselves, for the formats that state them.
 */
final class FileEnd {

  private static final int PNG_FIRST_CHUNK = 8;
  private static final int IEND = 0x49454e44;

  private FileEnd() {}

  /** Whether the file states that it is longer than it is. */
  static boolean isMissing(ImageFormat format, byte[] bytes) {
    return switch (format) {
      case PNG -> pngEndsEarly(ByteBuffer.wrap(bytes));
      case WEBP -> bytes.length < 12 || 8 + unsigned(bytes, 4) > bytes.length;
      case JPEG, BMP, TIFF -> false;
    };
  }

  private static boolean pngEndsEarly(ByteBuffer png) {
    long at = PNG_FIRST_CHUNK;
    while (at + 12 <= png.limit()) {
      if (png.getInt((int) at + 4) == IEND) {
        return false;
      }
      at += 12 + Integer.toUnsignedLong(png.getInt((int) at));
    }
    return true;
  }

  private static long unsigned(byte[] bytes, int at) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
  }
}
