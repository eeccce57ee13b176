package org.likeness.engine;

import org.likeness.engine.Decoding.Decoded;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * Reads every format through the image readers of the Java platform and their plug-ins, within the
 * limits.
 */
final class PlatformReader {

  private final DecodeLimits limits;

  PlatformReader(DecodeLimits limits) {
    this.limits = limits;
  }

  /**
   * The picture as stored, whatever the orientation.
   *
   * @param share holds the picture's pixels from before they are read
   */
  Decoding read(ImageFormat format, byte[] bytes, PixelBudget.Share share) {
    try {
      ImageReader reader = ImageReaders.open(format);
      try {
        return read(reader, format, bytes, share);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      return Refusals.unreadable(format);
    }
  }

  private Decoding read(
      ImageReader reader, ImageFormat format, byte[] bytes, PixelBudget.Share share) {
    DeadlineStream stream = new DeadlineStream(bytes, limits.timeout());
    try {
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (!limits.allow(width, height)) {
        return Refusals.tooLarge(width, height, limits);
      }
      share.hold(width * height);
      stream.restartClock();
      return picture(reader, stream, format);
    } catch (IOException | RuntimeException e) {
      // Readers of foreign bytes throw whatever comes to them; the message may quote content and is
      // not handed on.
      return stream.expired()
          ? Refusals.tooSlow(limits)
          : isEndOfFile(e) ? Refusals.truncated(format) : Refusals.unreadable(format);
    }
  }

  private Decoding picture(ImageReader reader, DeadlineStream stream, ImageFormat format)
      throws IOException {
    ReadWatch watch = ReadWatch.on(reader, stream);
    BufferedImage picture = reader.read(0);
    if (watch.aborted()) {
      return Refusals.tooSlow(limits);
    }
    if (watch.endedEarly()) {
      return Refusals.truncated(format);
    }
    return new Decoded(
        new DecodedImage(
            picture.getWidth(), picture.getHeight(), RgbPixels.takenFrom(picture), format));
  }

  private static boolean isEndOfFile(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof EOFException) {
        return true;
      }
    }
    return false;
  }
}
