package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * What a client says of the bytes of one request (tus extension checksum). It finds what a line has
 * garbled; that a file is what was sent is shown by the SHA-256 of the receipt.
 *
 * @param algorithm Java's name of it
 * @param expected the digest
 */
record Checksum(String algorithm, byte[] expected) {

  /** By the names of tus, which demands SHA-1. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

  static final String NAMES = "sha1,sha256,sha512";

  /**
   * Reads the header; null if there is none.
   *
   * @throws Problem malformed-request
   */
  static @Nullable Checksum parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String[] parts = header.strip().split(" ", 2);
    String algorithm = ALGORITHMS.get(parts[0]);
    if (algorithm == null || parts.length != 2) {
      throw malformed();
    }
    try {
      return new Checksum(algorithm, Base64.getDecoder().decode(parts[1].strip()));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static Problem malformed() {
    return Problem.of(
        ProblemType.MALFORMED_REQUEST,
        "Upload-Checksum must be one of " + NAMES + ", a space, and the digest in Base64");
  }

  MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /**
   * @throws Problem checksum-mismatch
   */
  void require(MessageDigest digest) {
    if (!MessageDigest.isEqual(expected, digest.digest())) {
      throw Problem.of(
          ProblemType.CHECKSUM_MISMATCH, "The bytes were garbled on the way; send them again");
    }
  }

  @Override
  public String toString() {
    return "Checksum[" + algorithm + "]";
  }
}
