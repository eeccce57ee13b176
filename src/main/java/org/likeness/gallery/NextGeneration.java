package org.likeness.gallery;

/**
 * A generation of the index that is being built while the old one serves. Use it in a
 * try-with-resources block; what is not committed is discarded.
 */
public interface NextGeneration extends AutoCloseable {

  /** Its number. */
  long number();

  /** Reads the whole gallery from the database. Takes long. */
  void build();

  /**
   * Catches up with what changed meanwhile and takes the old generation's place, at once for every
   * search that begins later. Searches under way end on the old one.
   */
  void commit();

  @Override
  void close();
}
