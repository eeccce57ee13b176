package org.likeness.evidence.video.tool;

/** One thing that the program says. */
public sealed interface WireItem {

  /** What the file is; comes first. */
  record Facts(VideoFacts facts) implements WireItem {}

  /** A frame. */
  record Frame(RawFrame frame) implements WireItem {}

  /** It cannot be read, or not on; nothing follows. */
  record Refused(VideoRefusal reason, String detail) implements WireItem {}

  /** All was said. */
  record End() implements WireItem {}
}
