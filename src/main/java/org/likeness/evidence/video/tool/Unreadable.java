package org.likeness.evidence.video.tool;

/** The file cannot be read, or not on. Ends the work of the program, which says why. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final VideoRefusal reason;

  /**
   * @param detail for a person; never content of the file
   */
  Unreadable(VideoRefusal reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  VideoRefusal reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
