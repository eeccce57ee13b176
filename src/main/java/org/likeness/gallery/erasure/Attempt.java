package org.likeness.gallery.erasure;

/** What came of an attempt at a step. */
sealed interface Attempt {

  /** It is done: it was looked for again and not found. */
  record Done() implements Attempt {}

  /**
   * It is not done yet, and is tried again.
   *
   * @param forWhat for a person; holds nothing of the image
   */
  record Waiting(String forWhat) implements Attempt {}
}
