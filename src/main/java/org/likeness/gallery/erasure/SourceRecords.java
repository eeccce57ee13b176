package org.likeness.gallery.erasure;

import org.likeness.media.Sha256;

import java.util.Collection;

/**
 * A feature that keeps what sources say of images outside of the gallery's tables. All beans of it
 * are asked at each erasure, and at each replay of one after a restore.
 */
public interface SourceRecords {

  /**
   * A record that was erased, as it can be known again.
   *
   * @param image hash of the bytes
   * @param fingerprint over force, custody reference and {@code image}
   */
  record Key(Sha256 image, Sha256 fingerprint) {}

  /**
   * Removes what tells of the person, in the caller's transaction. Done again it harms nothing. The
   * gallery's lock may be held: waits for no lock that an enrolment holds.
   */
  void erase(Collection<Key> keys);

  /** How many rows still tell of the person; also those that cannot be removed yet. */
  long rest(Collection<Key> keys);
}
