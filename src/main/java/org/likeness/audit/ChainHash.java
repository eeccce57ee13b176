package org.likeness.audit;

import java.util.HexFormat;

/**
 * A link of the chain: SHA-256 of an event and of the link before it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
record ChainHash(String hex) {

  /** What the first event follows. */
  static final ChainHash NONE = new ChainHash("0".repeat(64));

  ChainHash {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "hash must be 64 lower-case hexadecimal digits; hash=" + hex);
    }
  }

  static ChainHash of(byte[] bytes) {
    return new ChainHash(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
