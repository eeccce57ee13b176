package org.likeness.evidence.video.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the program is asked, as its arguments.
 *
 * @param file one file on this machine
 * @param limits what it may cost
 * @param task what is wanted of it
 */
public record ToolRequest(Path file, Limits limits, Task task) {

  /**
   * What reading may cost.
   *
   * @param pixels most of one picture, width times height
   * @param seconds longest video
   * @param frames most that are decoded for one answer
   */
  public record Limits(int pixels, long seconds, int frames) {}

  /** What is wanted. */
  public sealed interface Task {

    /** What the file is, and whether a picture comes out of it. */
    record Probe() implements Task {}

    /** The frame that is shown at a presentation time, in ticks of the stream. */
    record FrameAt(long pts) implements Task {}

    /**
     * Frames along the video.
     *
     * @param stepMicros from one to the next, microseconds
     * @param most of them
     * @param side longest side in pixels; larger ones are made smaller. 0: as they are
     * @param jump whether the frame from which decoding starts nearest to each moment will do,
     *     which is much faster
     */
    record Sample(long stepMicros, int most, int side, boolean jump) implements Task {}
  }

  /** Most frames that an answer to this holds. */
  public int mostAnswered() {
    return switch (task) {
      case Task.Probe() -> 0;
      case Task.FrameAt(long pts) -> 1;
      case Task.Sample sample -> sample.most();
    };
  }

  /** Most pixels of one of them. */
  public int pixelsAnswered() {
    return task instanceof Task.Sample sample && sample.side() > 0
        ? (int) Math.min(limits.pixels(), (long) sample.side() * sample.side())
        : limits.pixels();
  }

  /** The arguments that say this. */
  public List<String> arguments() {
    return Stream.concat(
            Stream.of(file.toAbsolutePath(), limits.pixels(), limits.seconds(), limits.frames()),
            switch (task) {
              case Task.Probe() -> Stream.of("probe");
              case Task.FrameAt(long pts) -> Stream.of("frame", pts);
              case Task.Sample(long step, int most, int side, boolean jump) ->
                  Stream.of("sample", step, most, side, jump);
            })
        .map(Object::toString)
        .toList();
  }

  /** Reads the arguments. */
  static ToolRequest of(String[] given) {
    Limits limits =
        new Limits(
            Integer.parseInt(given[1]), Long.parseLong(given[2]), Integer.parseInt(given[3]));
    Task task =
        switch (given[4]) {
          case "probe" -> new Task.Probe();
          case "frame" -> new Task.FrameAt(Long.parseLong(given[5]));
          case "sample" ->
              new Task.Sample(
                  Long.parseLong(given[5]),
                  Integer.parseInt(given[6]),
                  Integer.parseInt(given[7]),
                  Boolean.parseBoolean(given[8]));
          default -> throw new IllegalArgumentException("unknown task: " + given[4]);
        };
    return new ToolRequest(Path.of(given[0]), limits, task);
  }
}
