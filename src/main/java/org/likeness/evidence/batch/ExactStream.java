package org.likeness.evidence.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails as soon as there is more, or in the end if there was less, than was promised. */
final class ExactStream extends FilterInputStream {
  private long left;

  ExactStream(InputStream in, long promised) {
    super(in);
    this.left = promised;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = super.read(into, from, length);
    left -= Math.max(0, n);
    if (left < 0 || (n < 0 && left > 0)) {
      throw new DamagedEntry("has another size than the archive says");
    }
    return n;
  }

  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(new byte[Math.clamp(wanted, 0, 1 << 16)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
