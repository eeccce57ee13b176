package org.likeness.gallery;

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
}
