package org.likeness.gallery;

import java.time.Instant;

/** Care for an index that lies in files on this machine. */
public interface IndexCare {

  /**
   * Reads the whole index and compares its checksums; a damaged one is built anew.
   *
   * @throws org.likeness.problem.Problem index-unavailable while there is none
   */
  IndexCheck verify();

  /**
   * Copies the index while it goes on, with what was deleted in it and lies in its files still.
   *
   * @throws org.likeness.problem.Problem index-unavailable while there is none; conflict if no
   *     folder for backups is configured
   */
  IndexBackup backUp();

  /**
   * Removes the copies in the folder for backups that were begun before a moment; waits for one
   * that is being made.
   *
   * @return how many
   */
  int removeBackups(Instant before);
}
