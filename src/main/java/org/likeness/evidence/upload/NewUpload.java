package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;

import java.util.UUID;

/**
 * A file that somebody wants to send.
 *
 * @param organisation of the sender
 * @param purpose what it is for
 * @param subject the pack that it is for; null where the purpose needs none
 * @param name of the file on the sender's machine; for people alone
 * @param length its size in bytes, at least 1
 * @param fingerprint by which the sender knows the same file again, to go on with it; null if none
 * @param claimed its SHA-256 as the sender knows it; null if not told
 */
public record NewUpload(
    String organisation,
    String purpose,
    @Nullable UUID subject,
    String name,
    long length,
    @Nullable String fingerprint,
    @Nullable Sha256 claimed) {

  @Override
  public String toString() {
    return "NewUpload[purpose=" + purpose + ", length=" + length + "]";
  }
}
