package org.likeness.evidence.video;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;

/** What reading video may cost. */
@ConfigMapping(prefix = "likeness.evidence.video")
public interface VideoConfig {

  /** A folder for copies of files while they are read, and for FFmpeg's libraries. */
  Path folder();

  /** Longest video that is read. */
  @WithDefault("PT6H")
  Duration longest();

  /** Most pixels of one picture, width times height; 4K is 8,294,400, 8K is 33,177,600. */
  @WithDefault("9500000")
  int maxPixels();

  /** Most frames that are decoded to find one. */
  @WithDefault("2000")
  int maxFrames();

  /** Longest time for one frame, or for what a file is. */
  @WithDefault("PT30S")
  Duration timeout();

  /** Processes that read video at once, for people who wait. */
  @WithDefault("2")
  int atOnce();

  /** Longest wait for a turn, and for the copy of a file. */
  @WithDefault("PT10S")
  Duration longestWait();

  /** Heap of such a process, MiB; one frame of most pixels takes three bytes a pixel, twice. */
  @WithDefault("160")
  int heapMegabytes();

  /** Address space of such a process, MiB, heap and libraries included. */
  @WithDefault("3072")
  int memoryMegabytes();

  /** Pictures in the strip from which a moment is picked. */
  @WithDefault("24")
  int previews();

  /** Longest side of these, pixels. */
  @WithDefault("240")
  int previewSide();

  /** From one frame that is looked at for faces to the next. */
  @WithDefault("PT0.4S")
  Duration faceStep();

  /** Most frames of a video that are looked at for faces; in a longer one the steps are longer. */
  @WithDefault("1500")
  int facesLookedAt();

  /** Longest time for the faces of one video. */
  @WithDefault("PT30M")
  Duration facesTimeout();

  /**
   * Share of the pairs of different people who may be taken as one person, above 0 and below 1; the
   * calibration of the recogniser makes a cosine of it.
   */
  @WithDefault("0.0003")
  double samePersonRate();

  /** Frames that are offered of one person. */
  @WithDefault("3")
  int bestFrames();

  /** Pause between two frames, so that searches go first. */
  @WithDefault("PT0.02S")
  Duration facePause();

  /** How long an idle worker waits before it looks for videos whose faces are asked for. */
  @WithDefault("PT1S")
  Duration poll();

  /** How long the copy of a file is kept after it was last read. */
  @WithDefault("PT30M")
  Duration copiesKept();

  /**
   * Most bytes of all copies together, 10 GiB: for another, those that nobody reads go before that
   * time, the longest unread first. One copy alone may be larger.
   */
  @WithDefault("10737418240")
  long copiesBytes();
}
