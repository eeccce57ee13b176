package org.likeness.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names the content of an ISO base media file (ISO/IEC 14496-12) by the brands in its first box.
 */
final class ContainerBrand {

  private static final List<String> HEIC =
      List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private ContainerBrand() {}

  /** A word for a person. */
  static String word(byte[] bytes) {
    int end = Math.min(bytes.length, Math.min(64, bytes.length > 3 ? Math.max(12, bytes[3]) : 12));
    String brands = new String(bytes, 8, Math.max(0, end - 8), StandardCharsets.ISO_8859_1);
    if (brands.contains("avif") || brands.contains("avis")) {
      return "an AVIF image";
    }
    if (HEIC.stream().anyMatch(brands::contains)) {
      return "an HEIC image (the iPhone's own format; export it as JPEG)";
    }
    return "a video";
  }
}
