package org.likeness.engine;

/** The state of one model file in a folder. */
public sealed interface ModelCheck {

  /** The file is there and is the right one. */
  record Good() implements ModelCheck {}

  /** There is no such file. */
  record Missing() implements ModelCheck {}

  /**
   * There is a file of that name with other content.
   *
   * @param foundSha256 64 lower-case hexadecimal digits
   * @param foundBytes its size
   */
  record Wrong(String foundSha256, long foundBytes) implements ModelCheck {}
}
