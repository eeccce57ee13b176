package org.likeness.evidence.video;

import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.ToolRequest;
import org.likeness.evidence.video.tool.ToolRequest.Limits;
import org.likeness.evidence.video.tool.ToolRequest.Task;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads video files: MP4, MOV, AVI and MKV, by their content. Each file is read by a process of its
 * own that can fail without harm ({@link org.likeness.evidence.video.tool.VideoTool}).
 */
@ApplicationScoped
public class VideoReader {
  private static final long SECOND = 1_000_000;

  /** Up to such steps, microseconds, it costs little to decode all that lies between. */
  private static final long READ_THROUGH = 2 * SECOND;

  private final VideoConfig config;
  private final Optional<ToolCommand> command;
  private final Semaphore room;

  VideoReader(VideoConfig config) {
    this.config = config;
    this.command = ToolCommand.ofThisMachine(config);
    this.room = new Semaphore(config.atOnce(), true);
  }

  /** Whether there is an FFmpeg for this machine. */
  boolean canRead() {
    return command.isPresent();
  }

  /** What a file is, and that at least one picture comes out of it. */
  public VideoReading<VideoFacts> probe(Path file) {
    return inTurn(
        () ->
            run(
                file,
                new Task.Probe(),
                config.timeout(),
                config.maxFrames(),
                (facts, frame) -> true));
  }

  /**
   * The frame that is shown at a moment, at full resolution.
   *
   * @param pts presentation time in ticks of the stream; the first frame is shown before it, too
   */
  public VideoReading<Shot> frame(Path file, long pts) {
    return inTurn(
        () -> {
          List<Shot> shots = new ArrayList<>();
          Task task = new Task.FrameAt(pts);
          return switch (run(file, task, config.timeout(), config.maxFrames(), adding(shots))) {
            case VideoReading.Read<VideoFacts>(VideoFacts facts) when shots.isEmpty() ->
                new VideoReading.Refused<>(
                    VideoRefusal.NO_FRAMES, "not one picture comes out of it");
            case VideoReading.Read<VideoFacts>(VideoFacts facts) ->
                new VideoReading.Read<>(shots.getFirst());
            case VideoReading.Refused<VideoFacts>(VideoRefusal reason, String detail) ->
                new VideoReading.Refused<>(reason, detail);
          };
        });
  }

  /** Small frames at even steps over the whole length, some of them near their moment only. */
  public VideoReading<List<Shot>> previews(Path file, VideoFacts facts) {
    int count = config.previews();
    long step = facts.durationMicros() == 0 ? SECOND : Math.max(1, facts.durationMicros() / count);
    Task task = new Task.Sample(step, count, config.previewSide(), step > READ_THROUGH);
    return inTurn(
        () -> {
          List<Shot> shots = new ArrayList<>();
          int most = count * config.maxFrames();
          return switch (run(file, task, config.timeout(), most, adding(shots))) {
            case VideoReading.Read<VideoFacts> read -> new VideoReading.Read<>(shots);
            // what came before the time was over will do
            case VideoReading.Refused<VideoFacts> late when !shots.isEmpty() ->
                new VideoReading.Read<>(shots);
            case VideoReading.Refused<VideoFacts>(VideoRefusal reason, String detail) ->
                new VideoReading.Refused<>(reason, detail);
          };
        });
  }

  private static BiPredicate<VideoFacts, RawFrame> adding(List<Shot> shots) {
    return (facts, frame) -> shots.add(new Shot(facts, frame));
  }

  /**
   * Frames along a video, each handed over when it comes; the reading waits for the one who looks.
   *
   * @param each whether to go on
   */
  VideoReading<VideoFacts> along(
      Path file, Task.Sample sample, Duration longest, BiPredicate<VideoFacts, RawFrame> each) {
    return run(file, sample, longest, Integer.MAX_VALUE, each);
  }

  private VideoReading<VideoFacts> run(
      Path file,
      Task task,
      Duration longest,
      int mostFrames,
      BiPredicate<VideoFacts, RawFrame> each) {
    ToolCommand tool = command.orElse(null);
    if (tool == null) {
      return unsupported();
    }
    Limits limits = new Limits(config.maxPixels(), config.longest().toSeconds(), mostFrames);
    ToolRequest request = new ToolRequest(file, limits, task);
    try {
      Files.createDirectories(config.folder());
      Process process = tool.start(request, longest);
      try (ToolRun run = new ToolRun(process, request, longest)) {
        return run.answer(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The program that reads video cannot be started", e);
    }
  }

  private static VideoReading<VideoFacts> unsupported() {
    return new VideoReading.Refused<>(
        VideoRefusal.UNSUPPORTED_PLATFORM,
        "video can be read on Linux with an x86-64 processor only; this is "
            + System.getProperty("os.name")
            + " on "
            + System.getProperty("os.arch"));
  }

  private <T> T inTurn(Supplier<T> reading) {
    if (!roomInTime()) {
      throw Problem.of(ProblemType.BUSY, "Too many videos are being read at this moment");
    }
    try {
      return reading.get();
    } finally {
      room.release();
    }
  }

  private boolean roomInTime() {
    try {
      return room.tryAcquire(config.longestWait().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
