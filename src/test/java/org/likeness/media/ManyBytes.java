package org.likeness.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;

/** As many bytes as wanted, the same each time, without holding them. */
final class ManyBytes extends InputStream {
  private final Random random = new Random(7);
  private final long failAt;
  private long left;

  private ManyBytes(long size, long failAt) {
    this.left = size;
    this.failAt = failAt;
  }

  static ManyBytes of(long size) {
    return new ManyBytes(size, -1);
  }

  /** A source that breaks off before its end, as a line that is cut. */
  static ManyBytes cutOff(long size) {
    return new ManyBytes(size, size / 2);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    if (left <= failAt) {
      throw new IOException("the line was cut");
    }
    int n = (int) Math.min(left, length);
    for (int i = from; i < from + n; i++) {
      into[i] = (byte) random.nextInt();
    }
    left -= n;
    return n;
  }
}
