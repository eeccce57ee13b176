package org.likeness.engine;

import org.likeness.engine.Decoding.Decoded;
import org.likeness.engine.Decoding.Refused;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/**
 * Turns the bytes of a file into an upright RGB image, or says why not. The kind of file is judged
 * by its content; size is checked before any pixel is read; a file that ends early is noticed. Safe
 * for use by several threads.
 */
public final class ImageDecoder {

  private final DecodeLimits limits;

  /** A decoder with these limits. */
  public ImageDecoder(DecodeLimits limits) {
    this.limits = limits;
  }

  /** Decodes a JPEG, PNG, WebP, TIFF (first page) or BMP. The array is not changed. */
  public Decoding decode(byte[] bytes) {
    if (bytes.length == 0) {
      return new Refused(RejectReason.UNREADABLE, "The file is empty.");
    }
    if (bytes.length > limits.maxBytes()) {
      return new Refused(
          RejectReason.TOO_MANY_BYTES,
          String.format(
              Locale.ROOT,
              "The file has %,d bytes; at most %,d are taken.",
              bytes.length,
              limits.maxBytes()));
    }
    return switch (Content.of(bytes)) {
      case Content.Other(String word) ->
          new Refused(
              RejectReason.UNSUPPORTED_FORMAT,
              String.format(
                  Locale.ROOT, "The content is %s; send JPEG, PNG, WebP, TIFF or BMP.", word));
      case Content.Readable(ImageFormat format) -> decode(format, bytes);
    };
  }

  private Decoding decode(ImageFormat format, byte[] bytes) {
    if (FileEnd.isMissing(format, bytes)) {
      return truncated(format);
    }
    if (format == ImageFormat.JPEG && JpegStructure.of(bytes).scans() > JpegStructure.MOST_SCANS) {
      return unreadable(format);
    }
    DeadlineStream stream = new DeadlineStream(bytes, limits.timeout());
    try {
      return read(format, bytes, stream);
    } catch (IOException | RuntimeException e) {
      // Readers of foreign bytes throw whatever comes to them; the message may quote content and is
      // not handed on.
      return stream.expired() ? tooSlow() : isEndOfFile(e) ? truncated(format) : unreadable(format);
    }
  }

  private Decoding read(ImageFormat format, byte[] bytes, DeadlineStream stream)
      throws IOException {
    ImageReader reader = ImageReaders.open(format);
    try {
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > limits.maxPixels()
          || Math.max(width, height) > limits.maxSide()) {
        return tooLarge(width, height);
      }
      ReadWatch watch = ReadWatch.on(reader, stream);
      BufferedImage picture = reader.read(0);
      if (watch.aborted()) {
        return tooSlow();
      }
      if (watch.endedEarly()) {
        return truncated(format);
      }
      DecodedImage stored =
          new DecodedImage(
              picture.getWidth(), picture.getHeight(), RgbPixels.takenFrom(picture), format);
      return new Decoded(Orientation.upright(stored, Orientation.of(format, bytes)));
    } finally {
      reader.dispose();
    }
  }

  private static boolean isEndOfFile(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  private Refused tooLarge(int width, int height) {
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

  private Refused tooSlow() {
    return new Refused(
        RejectReason.UNREADABLE,
        String.format(
            Locale.ROOT,
            "Decoding took longer than %d s and was stopped.",
            limits.timeout().toSeconds()));
  }

  private static Refused truncated(ImageFormat format) {
    return new Refused(
        RejectReason.TRUNCATED,
        String.format(
            Locale.ROOT,
            "The %s file ends before its picture does; send the whole file.",
            name(format)));
  }

  private static Refused unreadable(ImageFormat format) {
    return new Refused(
        RejectReason.UNREADABLE,
        String.format(Locale.ROOT, "The file begins like a %s but is damaged.", name(format)));
  }

  private static String name(ImageFormat format) {
    return format == ImageFormat.WEBP ? "WebP" : format.name().toUpperCase(Locale.ROOT);
  }
}
