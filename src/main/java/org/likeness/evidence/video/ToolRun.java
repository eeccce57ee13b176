package org.likeness.evidence.video;

import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.ToolRequest;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;
import org.likeness.evidence.video.tool.WireItem;
import org.likeness.evidence.video.tool.WireReader;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;

/** One run of the program that reads video; closing ends it whatever it does. */
final class ToolRun implements AutoCloseable {
  private final Process process;
  private final WireReader answers;
  private final int mostFrames;
  private final AtomicBoolean late = new AtomicBoolean();

  /**
   * @param request what the process was asked; one that answers more has failed
   */
  ToolRun(Process process, ToolRequest request, Duration longest) {
    this.process = process;
    this.answers = new WireReader(process.getInputStream(), request.pixelsAnswered());
    this.mostFrames = request.mostAnswered();
    Thread.ofVirtual().name("video-watch").start(() -> watch(longest));
  }

  private void watch(Duration longest) {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        late.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /**
   * Hands each frame over.
   *
   * @param each whether to go on
   */
  VideoReading<VideoFacts> answer(BiPredicate<VideoFacts, RawFrame> each) {
    VideoFacts facts = null;
    int frames = 0;
    while (true) {
      switch (next()) {
        case WireItem.Facts(VideoFacts said) -> facts = said;
        case WireItem.Frame(RawFrame frame) -> {
          if (facts == null || ++frames > mostFrames) {
            return failed();
          }
          if (!each.test(facts, frame)) {
            return new VideoReading.Read<>(facts);
          }
        }
        case WireItem.Refused(VideoRefusal reason, String detail) -> {
          return new VideoReading.Refused<>(reason, detail);
        }
        case WireItem.End() -> {
          return facts == null ? failed() : new VideoReading.Read<>(facts);
        }
      }
    }
  }

  /** A program that falls silent, or says what makes no sense, has failed. */
  private WireItem next() {
    try {
      return answers.next();
    } catch (IOException e) {
      return late.get()
          ? new WireItem.Refused(VideoRefusal.TOO_MUCH_WORK, "reading it took too long")
          : new WireItem.Refused(VideoRefusal.READER_FAILED, "reading it made the reader fail");
    }
  }

  private static VideoReading<VideoFacts> failed() {
    return new VideoReading.Refused<>(
        VideoRefusal.READER_FAILED, "reading it made the reader fail");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
