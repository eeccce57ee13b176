package org.likeness.evidence.batch;

import org.likeness.media.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;

/** The hash of what flows by. */
final class Hashing {

  private Hashing() {}

  static Sha256 of(InputStream stream) throws IOException {
    DigestInputStream digested = new DigestInputStream(stream, Sha256.digest());
    long unused = digested.transferTo(OutputStream.nullOutputStream());
    return Sha256.of(digested.getMessageDigest());
  }
}
