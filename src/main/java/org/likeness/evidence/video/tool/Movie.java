package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.likeness.evidence.video.tool.ToolRequest.Limits;

import java.nio.file.Path;

/** An open video file with the decoder of its pictures. */
final class Movie implements AutoCloseable {
  private final Container container;
  private final Decoder decoder;
  private final Limits limits;

  private Movie(Container container, Decoder decoder, Limits limits) {
    this.container = container;
    this.decoder = decoder;
    this.limits = limits;
  }

  static Movie open(Path file, Limits limits) throws Unreadable {
    Container container = Container.open(file, limits);
    try {
      return new Movie(container, Decoder.open(container, limits), limits);
    } catch (Unreadable e) {
      container.close();
      throw e;
    }
  }

  Decoder decoder() {
    return decoder;
  }

  /**
   * A decoded picture, upright, in RGB.
   *
   * @param side longest side; larger ones are made smaller. 0: as it is
   */
  RawFrame picture(AVFrame frame, Neighbours around, int side) throws Unreadable {
    Shape shape = Shape.of(container, frame);
    return Picture.of(frame, shape, shape.shown(limits.pixels()).within(side))
        .toFrame(around, number(around.pts()), isInterlaced(frame));
  }

  private @Nullable Long number(long pts) {
    AVRational base = container.stream().time_base();
    return container.isConstantRate()
        ? Math.round(
            (pts - container.startPts())
                * (double) base.num()
                / base.den()
                * container.framesPerSecond())
        : null;
  }

  private static boolean isInterlaced(AVFrame frame) {
    return (frame.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0;
  }

  VideoFacts facts() {
    AVStream stream = container.stream();
    Shape shape = Shape.of(container);
    Shape.Size shown = shape.shown(limits.pixels());
    AVRational base = stream.time_base();
    return new VideoFacts(
        container.name(),
        decoder.name(),
        stream.index(),
        shape.width(),
        shape.height(),
        shown.width(),
        shown.height(),
        shape.rotation(),
        shape.aspectNumerator() + ":" + shape.aspectDenominator(),
        container.durationMicros(),
        base.num(),
        base.den(),
        container.startPts(),
        container.framesPerSecond(),
        Math.max(0, stream.nb_frames()),
        container.isTruncated(),
        hasSound(container.context()),
        "FFmpeg " + avutil.av_version_info().getString());
  }

  private static boolean hasSound(AVFormatContext context) {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (context.streams(i).codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    decoder.close();
    container.close();
  }
}
