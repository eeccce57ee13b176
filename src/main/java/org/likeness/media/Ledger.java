package org.likeness.media;

import java.util.Set;

/**
 * Small notes that are written once and never changed, durable outside of the database. They must
 * outlive it: keep them where no backup of the database or of the objects is ever put back over
 * them.
 */
public interface Ledger {

  /**
   * Writes a note, durably when it returns. Writing the same note again changes nothing.
   *
   * @param name letters, digits and hyphens
   * @throws org.likeness.problem.Problem storage-full or storage-unavailable
   */
  void write(String name, byte[] note);

  /**
   * The names of all notes.
   *
   * @throws org.likeness.problem.Problem storage-unavailable
   */
  Set<String> names();

  /**
   * A note.
   *
   * @throws org.likeness.problem.Problem storage-unavailable, also if there is none of this name
   */
  byte[] read(String name);
}
