package org.likeness.engine;

/** The still-image formats that are read, recognised by content and never by name. */
public enum ImageFormat {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  TIFF("image/tiff", "tif"),
  BMP("image/bmp", "bmp");

  private final String mediaType;
  private final String extension;

  ImageFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The registered media type, such as {@code image/jpeg}. */
  public String mediaType() {
    return mediaType;
  }

  /** The usual file extension without a dot, such as {@code jpg}. */
  public String extension() {
    return extension;
  }
}
