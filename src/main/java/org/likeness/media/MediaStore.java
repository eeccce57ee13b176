package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
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

  /**
   * Keeps all that comes from the source, however much that is, durably when it returns. The hash
   * is made while it flows; nothing is held in memory. The source is read to its end, not closed.
   *
   * @throws IOException if the source fails; nothing is kept then
   * @throws Problem storage-full or storage-unavailable; nothing is kept then
   */
  Sha256 put(InputStream source) throws IOException;

  /** The bytes, verified against their hash; empty if there is no such object. */
  Optional<byte[]> get(Sha256 hash);

  /**
   * The object, to be read as a stream; empty if there is none.
   *
   * @throws Problem storage-unavailable
   */
  Optional<MediaObject> open(Sha256 hash);

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
   * The next objects in the order of their hashes; empty after the last.
   *
   * @param last of the page before; empty for the first page
   * @param most most of a page; fewer come only at the end
   * @throws Problem storage-unavailable
   */
  List<Sha256> after(Optional<Sha256> last, int most);

  /** Whether the store itself can keep objects from being removed, whoever tries. */
  default boolean canHold() {
    return false;
  }

  /**
   * Keeps an object from being removed, by whomever, until it is released.
   *
   * @return whether there was one to keep
   * @throws Problem storage-unavailable
   */
  default boolean hold(Sha256 hash) {
    throw new IllegalStateException("this store keeps no holds");
  }

  /**
   * Ends that.
   *
   * @throws Problem storage-unavailable
   */
  default void release(Sha256 hash) {
    throw new IllegalStateException("this store keeps no holds");
  }

  /**
   * What an operator must mend of the store, in sentences, so that it agrees with what the service
   * promises.
   *
   * @throws Problem storage-unavailable
   */
  default List<String> complaints() {
    return List.of();
  }

  /**
   * Removes what puts left unfinished that were cut off, by a kill. Objects are never touched, nor
   * what is still being put.
   *
   * @throws Problem storage-unavailable
   */
  void sweep(Instant now);
}
