package org.likeness.evidence.video;

import org.likeness.evidence.video.tool.VideoRefusal;

/** What came of reading a video. */
public sealed interface VideoReading<T> {

  /** It was read. */
  record Read<T>(T value) implements VideoReading<T> {}

  /**
   * It was not.
   *
   * @param reason stable
   * @param detail for a person; never content of the file
   */
  record Refused<T>(VideoRefusal reason, String detail) implements VideoReading<T> {}
}
