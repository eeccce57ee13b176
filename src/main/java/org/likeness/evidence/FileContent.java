package org.likeness.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What the first bytes of a file say that it is. The name of the file plays no part (P2). */
final class FileContent {

  /** Bytes that are enough to tell. */
  static final int ENOUGH = 4096;

  /** Boxes with which QuickTime files begin that are older than their brand. */
  private static final Set<String> OLD_QUICKTIME =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

  private static final Set<String> PICTURES =
      Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

  private static final byte[] EBML = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

  private final byte[] head;

  private FileContent(byte[] head) {
    this.head = head;
  }

  /** The format; empty if it is none that a pack takes. */
  static Optional<FileFormat> of(byte[] head) {
    FileContent content = new FileContent(head);
    return content.video().or(content::picture).or(content::document);
  }

  private Optional<FileFormat> video() {
    if (has(4, "ftyp")) {
      return brand();
    }
    if (OLD_QUICKTIME.contains(text(4, 4))) {
      return Optional.of(FileFormat.MOV);
    }
    if (has(0, "RIFF") && has(8, "AVI ")) {
      return Optional.of(FileFormat.AVI);
    }
    return begins(EBML) && text(0, 64).matches("(?s).*(matroska|webm).*")
        ? Optional.of(FileFormat.MKV)
        : Optional.empty();
  }

  private Optional<FileFormat> brand() {
    String brand = text(8, 4);
    if (PICTURES.contains(brand)) {
      return Optional.empty();
    }
    return Optional.of(brand.equals("qt  ") ? FileFormat.MOV : FileFormat.MP4);
  }

  private Optional<FileFormat> picture() {
    if (begins(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
      return Optional.of(FileFormat.JPEG);
    }
    if (has(1, "PNG\r\n")) {
      return Optional.of(FileFormat.PNG);
    }
    if (has(0, "RIFF") && has(8, "WEBP")) {
      return Optional.of(FileFormat.WEBP);
    }
    if (has(0, "II*\0") || has(0, "MM\0*")) {
      return Optional.of(FileFormat.TIFF);
    }
    return has(0, "BM") && has(6, "\0\0\0\0") ? Optional.of(FileFormat.BMP) : Optional.empty();
  }

  private Optional<FileFormat> document() {
    return has(0, "%PDF-") ? Optional.of(FileFormat.PDF) : Optional.empty();
  }

  private boolean has(int at, String expected) {
    return text(at, expected.length()).equals(expected);
  }

  private String text(int at, int length) {
    int end = Math.min(head.length, at + length);
    return at >= end ? "" : new String(head, at, end - at, StandardCharsets.ISO_8859_1);
  }

  private boolean begins(byte[] expected) {
    return has(0, new String(expected, StandardCharsets.ISO_8859_1));
  }

  /** What it is, for a person who sent it as something else. */
  static String word(byte[] head) {
    return of(head)
        .map(FileContent::word)
        .orElseGet(
            () -> {
              FileContent content = new FileContent(head);
              if (content.has(0, "PK\3\4")) {
                return "a zip archive or office document";
              }
              return content.has(4, "ftyp")
                  ? "a picture of a kind that is not taken (export it as JPEG)"
                  : "not a kind of file that is taken";
            });
  }

  private static String word(FileFormat format) {
    return switch (format) {
      case PDF -> "a PDF document";
      case MP4, MOV, AVI, MKV -> "a video (" + format + ")";
      case JPEG, PNG, WEBP, TIFF, BMP -> "a picture (" + format + ")";
    };
  }
}
