package org.likeness.engine;

/**
 * Why the engine could not use an image. The codes are stable: they stand in rejects files and
 * answers.
 */
public enum RejectReason {
  /** The bytes claim a supported format but cannot be decoded. */
  UNREADABLE("unreadable", "The file is damaged and cannot be read as an image."),
  /** The file ends before the image does. */
  TRUNCATED("truncated", "The file is cut short: part of the picture is missing."),
  /** The content is not one of the supported formats, whatever the file is called. */
  UNSUPPORTED_FORMAT(
      "unsupported-format", "This kind of file cannot be used; send JPEG, PNG, WebP, TIFF or BMP."),
  /** More bytes than the limit. */
  TOO_MANY_BYTES("too-many-bytes", "The file is larger than the limit."),
  /** More pixels, or a longer side, than the limit. */
  TOO_MANY_PIXELS("too-many-pixels", "The picture has more pixels than the limit."),
  /** No face was found. */
  NO_FACE("no-face", "No face was found in the picture."),
  /** Several faces, none of which clearly dominates. */
  SEVERAL_FACES("several-faces", "Several faces were found and none is clearly the main one."),
  /** The face has too few pixels. */
  TOO_SMALL("too-small", "The face is too small to be compared."),
  /** The face region carries no usable detail. */
  LOW_QUALITY("low-quality", "The face shows no usable detail.");

  private final String code;
  private final String sentence;

  RejectReason(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** The stable code, lower case with hyphens, such as {@code no-face}. */
  public String code() {
    return code;
  }

  /** One plain English sentence for a person. */
  public String sentence() {
    return sentence;
  }
}
