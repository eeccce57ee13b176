package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A caller's own name for a request, so that a repeated sending makes one search only.
 *
 * @param key the {@code Idempotency-Key}
 * @param requestSha256 hash of everything that was sent with it
 */
record RequestKey(String key, String requestSha256) {
  private static final int LONGEST = 200;

  /** The key of a request; null if the caller sent none. */
  static @Nullable RequestKey of(@Nullable String key, String json, List<byte[]> stills) {
    if (key == null) {
      return null;
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw Problem.field("Idempotency-Key", "must have 1 to " + LONGEST + " characters");
    }
    MessageDigest digest = Sha256.digest();
    digest.update(
        Sha256.of(json.getBytes(StandardCharsets.UTF_8)).hex().getBytes(StandardCharsets.UTF_8));
    stills.forEach(still -> digest.update(Sha256.of(still).hex().getBytes(StandardCharsets.UTF_8)));
    return new RequestKey(key, HexFormat.of().formatHex(digest.digest()));
  }
}
