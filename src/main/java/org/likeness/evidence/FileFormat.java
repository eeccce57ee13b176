package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of file that a pack takes, recognised by content and never by name (P2). */
public enum FileFormat {
  MP4(FileKind.CCTV, "video/mp4"),
  MOV(FileKind.CCTV, "video/quicktime"),
  AVI(FileKind.CCTV, "video/x-msvideo"),
  MKV(FileKind.CCTV, "video/x-matroska"),
  JPEG(FileKind.STILL, "image/jpeg"),
  PNG(FileKind.STILL, "image/png"),
  WEBP(FileKind.STILL, "image/webp"),
  TIFF(FileKind.STILL, "image/tiff"),
  BMP(FileKind.STILL, "image/bmp"),
  PDF(FileKind.STATEMENT, "application/pdf");

  private final FileKind kind;
  private final String mediaType;

  FileFormat(FileKind kind, String mediaType) {
    this.kind = kind;
    this.mediaType = mediaType;
  }

  /** What files of this format are for. */
  public FileKind kind() {
    return kind;
  }

  /** The media type to serve it as. */
  public String mediaType() {
    return mediaType;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static FileFormat of(String wireName) {
    return Arrays.stream(values())
        .filter(format -> format.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such format: " + wireName));
  }
}
