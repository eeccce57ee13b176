package org.likeness.gallery;

import java.time.Instant;
import java.util.Optional;

/** Care for an index that lies in files on this machine. */
public interface IndexCare {

  /**
   * Reads the whole index and compares its checksums; a damaged one is built anew.
   *
   * @throws org.likeness.problem.Problem index-unavailable while there is none
   */
  IndexCheck verify();

  /**
   * Copies the index while it goes on.
   *
   * @throws org.likeness.problem.Problem index-unavailable while there is none; conflict if no
   *     folder for backups is configured
   */
  IndexBackup backUp();

  /** When the oldest copy was made that still is in the folder for backups; empty if none is. */
  Optional<Instant> oldestBackup();

  /** Removes the copies that were made before a moment; returns how many. */
  int removeBackups(Instant before);
}
