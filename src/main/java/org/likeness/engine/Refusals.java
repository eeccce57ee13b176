package org.likeness.engine;

import org.likeness.engine.Decoding.Refused;

import java.util.Locale;

/** Says why a file is not decoded, in words for the person who sent it. */
final class Refusals {

  private Refusals() {}

  static Refused empty() {
    return new Refused(RejectReason.UNREADABLE, "The file is empty.");
  }

  static Refused tooManyBytes(long bytes, DecodeLimits limits) {
    return new Refused(
        RejectReason.TOO_MANY_BYTES,
        String.format(
            Locale.ROOT,
            "The file has %,d bytes; at most %,d are taken.",
            bytes,
            limits.maxBytes()));
  }

  static Refused unsupported(String content) {
    return new Refused(
        RejectReason.UNSUPPORTED_FORMAT,
        String.format(
            Locale.ROOT, "The content is %s; send JPEG, PNG, WebP, TIFF or BMP.", content));
  }

  static Refused tooLarge(int width, int height, DecodeLimits limits) {
    return new Refused(
        RejectReason.TOO_MANY_PIXELS,
        String.format(
            Locale.ROOT,
            "The picture has %,d x %,d pixels; at most %,d in all and %,d a side are taken.",
            width,
            height,
            limits.maxPixels(),
            limits.maxSide()));
  }

  static Refused tooSlow(DecodeLimits limits) {
    return new Refused(
        RejectReason.UNREADABLE,
        String.format(
            Locale.ROOT,
            "Decoding took longer than %d s and was stopped.",
            limits.timeout().toSeconds()));
  }

  static Refused truncated(ImageFormat format) {
    return new Refused(
        RejectReason.TRUNCATED,
        String.format(
            Locale.ROOT,
            "The %s file ends before its picture does; send the whole file.",
            name(format)));
  }

  static Refused unreadable(ImageFormat format) {
    return new Refused(
        RejectReason.UNREADABLE,
        String.format(Locale.ROOT, "The file begins like a %s but is damaged.", name(format)));
  }

  private static String name(ImageFormat format) {
    return format == ImageFormat.WEBP ? "WebP" : format.name().toUpperCase(Locale.ROOT);
  }
}
