package org.likeness.engine;

import java.io.IOException;
import java.time.Duration;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in memory as an image stream that stops giving when the time is up, so that no decoder can
 * run on for ever.
 */
final class DeadlineStream extends ImageInputStreamImpl {

  private final byte[] bytes;
  private long start = System.nanoTime();
  private final long nanos;

  DeadlineStream(byte[] bytes, Duration timeout) {
    this.bytes = bytes;
    this.nanos = timeout.toNanos();
  }

  /** Gives the whole time again, after a wait that was not the decoder's. */
  void restartClock() {
    start = System.nanoTime();
  }

  /** Whether the time is up. */
  boolean expired() {
    return System.nanoTime() - start > nanos;
  }

  @Override
  public int read() throws IOException {
    prepare();
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    prepare();
    if (length == 0) {
      return 0;
    }
    int n = (int) Math.min(length, bytes.length - streamPos);
    if (n <= 0) {
      return -1;
    }
    System.arraycopy(bytes, (int) streamPos, target, offset, n);
    streamPos += n;
    return n;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  private void prepare() throws IOException {
    checkClosed();
    bitOffset = 0;
    if (expired()) {
      throw new IOException("the time for decoding is up");
    }
  }
}
