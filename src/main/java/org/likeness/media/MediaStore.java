package org.likeness.media;

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
   * @throws org.likeness.problem.Problem storage-full or storage-unavailable; nothing is kept then
   */
  Sha256 put(byte[] bytes);

  /** The bytes, verified against their hash; empty if there is no such object. */
  Optional<byte[]> get(Sha256 hash);

  /** Removes the object. Removing what is not there is no error. */
  void delete(Sha256 hash);
}
