package org.likeness.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;

/** All bytes of an object; the last ones are handed out only if the hash is right. */
final class VerifiedStream extends FilterInputStream {
  private final DigestInputStream digested;
  private final MediaObject object;
  private long left;
  private boolean compared;

  VerifiedStream(InputStream bytes, MediaObject object) {
    super(new DigestInputStream(bytes, Sha256.digest()));
    this.digested = (DigestInputStream) in;
    this.object = object;
    this.left = object.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = digested.read(into, from, length);
    left -= Math.max(n, 0);
    if (n < 0 && left > 0) {
      throw new DamagedObject(object.hash(), "ends early");
    }
    if (left <= 0 && !compared) {
      compared = true;
      compare();
    }
    if (left < 0) {
      throw new DamagedObject(object.hash(), "is longer than it was");
    }
    return n;
  }

  private void compare() throws IOException {
    if (!seen().equals(object.hash())) {
      throw new DamagedObject(object.hash(), "no longer has the hash it was stored under");
    }
  }

  private Sha256 seen() {
    return Sha256.of(digested.getMessageDigest());
  }

  /** Passing over bytes would leave them out of the hash. */
  @Override
  public long skip(long wanted) throws IOException {
    return Math.max(0, read(new byte[Math.clamp(wanted, 0, 1 << 16)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
