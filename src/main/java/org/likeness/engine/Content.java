package org.likeness.engine;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say that it is. The name of the file plays no part. */
sealed interface Content {

  /** A format that is read. */
  record Readable(ImageFormat format) implements Content {}

  /** Something else, in a word for a person. */
  record Other(String word) implements Content {}

  /** Looks at the first bytes. */
  static Content of(byte[] bytes) {
    if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) {
      return new Readable(ImageFormat.JPEG);
    }
    if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return new Readable(ImageFormat.PNG);
    }
    if (startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')) {
      return new Readable(ImageFormat.WEBP);
    }
    if (startsWith(bytes, 0, 'I', 'I', 42, 0) || startsWith(bytes, 0, 'M', 'M', 0, 42)) {
      return new Readable(ImageFormat.TIFF);
    }
    if (startsWith(bytes, 0, 'B', 'M') && bytes.length >= 26 && startsWith(bytes, 6, 0, 0, 0, 0)) {
      return new Readable(ImageFormat.BMP);
    }
    return new Other(word(bytes));
  }

  private static String word(byte[] bytes) {
    if (startsWith(bytes, 4, 'f', 't', 'y', 'p')) {
      return ContainerBrand.word(bytes);
    }
    if (startsWith(bytes, 0, 'G', 'I', 'F', '8')) {
      return "a GIF";
    }
    if (startsWith(bytes, 0, '%', 'P', 'D', 'F')) {
      return "a PDF document";
    }
    if (startsWith(bytes, 0, 'P', 'K', 3, 4)) {
      return "a zip archive or office document";
    }
    if (startsWith(bytes, 0, 0xff, 0x0a) || startsWith(bytes, 4, 'J', 'X', 'L', ' ')) {
      return "a JPEG XL image";
    }
    if (startsWith(bytes, 4, 'j', 'P', ' ', ' ')) {
      return "a JPEG 2000 image";
    }
    return text(bytes);
  }

  private static String text(byte[] bytes) {
    int length = Math.min(bytes.length, 4096);
    for (int i = 0; i < length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\r\n\f".indexOf(bytes[i]) < 0) {
        return "not a known kind of image";
      }
    }
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (start.contains("<svg")) {
      return "an SVG drawing";
    }
    return start.stripLeading().startsWith("<") ? "a web page or XML document" : "text";
  }

  private static boolean startsWith(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
