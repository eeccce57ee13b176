package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Instant;
import java.util.Optional;

/**
 * Immutable objects by SHA-256. An object is there whole or not at all; putting the same bytes
 * twice changes nothing. Store an object before the transaction that refers to it: an object
 * without a reference is harmless, the reverse is a loss.
 */
public interface MediaStore {

  /**
   * Keeps the bytes, durably when it returns.
   *
   * @throws Problem storage-full or storage-unavailable; nothing is kept then
   */
  Sha256 put(byte[] bytes);

  /** The bytes, verified against their hash; empty if there is no such object. */
  Optional<byte[]> get(Sha256 hash);

  /**
   * The bytes, if they are what was stored under the hash.
   *
   * @throws Problem internal if they are not: what was doctored or has decayed is never served, and
   *     waiting does not mend it
   */
  static byte[] verified(Sha256 hash, byte[] bytes) {
    if (!Sha256.of(bytes).equals(hash)) {
      throw Problem.of(
          ProblemType.INTERNAL,
          "A stored object no longer has the hash it was stored under: " + hash);
    }
    return bytes;
  }

  /**
   * Removes the object, durably, with every version of it that the store has kept. Removing what is
   * not there is no error.
   *
   * @throws Problem storage-unavailable; some of it may be left then
   */
  void delete(Sha256 hash);

  /**
   * Removes what puts left unfinished that were cut off, by a kill, before a moment. Objects are
   * never touched.
   *
   * @throws Problem storage-unavailable
   */
  default void sweep(Instant before) {
    // A store whose puts leave nothing behind has nothing to remove.
  }
}
