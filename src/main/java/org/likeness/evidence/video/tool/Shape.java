package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * How stored pictures are to be shown. Recorders often store half of the lines, or tall pixels: a
 * face would be squashed if they were taken as square.
 *
 * @param width stored
 * @param height stored
 * @param aspectNumerator width of a pixel by
 * @param aspectDenominator its height
 * @param rotation degrees clockwise: 0, 90, 180 or 270
 */
record Shape(int width, int height, int aspectNumerator, int aspectDenominator, int rotation) {
  /** Beyond this it is a mistake in the file. */
  private static final int MOST_ASPECT = 4;

  /** Of the file. */
  static Shape of(Container container) {
    AVCodecParameters stored = container.stream().codecpar();
    return of(container, null, stored.width(), stored.height());
  }

  /** Of one picture, which may differ from what the file says. */
  static Shape of(Container container, AVFrame frame) {
    return of(container, frame, frame.width(), frame.height());
  }

  private static Shape of(Container container, @Nullable AVFrame frame, int width, int height) {
    AVRational aspect =
        avformat.av_guess_sample_aspect_ratio(container.context(), container.stream(), frame);
    int rotation = rotation(container.stream().codecpar());
    return isPlausible(aspect)
        ? new Shape(width, height, aspect.num(), aspect.den(), rotation)
        : new Shape(width, height, 1, 1, rotation);
  }

  private static boolean isPlausible(AVRational aspect) {
    return aspect.num() > 0
        && aspect.den() > 0
        && aspect.num() <= (long) MOST_ASPECT * aspect.den()
        && aspect.den() <= (long) MOST_ASPECT * aspect.num();
  }

  private static int rotation(AVCodecParameters parameters) {
    AVPacketSideData matrix =
        avcodec.av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.isNull() || matrix.size() < 9 * Integer.BYTES) {
      return 0;
    }
    double counterClockwise = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
    return Double.isFinite(counterClockwise)
        ? Math.floorMod(90 * (int) Math.round(-counterClockwise / 90), 360)
        : 0;
  }

  /** Width and height in pixels. */
  record Size(int width, int height) {
    /** The same shape with no side longer; 0: as it is. */
    Size within(int side) {
      int longest = Math.max(width, height);
      return side == 0 || longest <= side
          ? this
          : new Size(
              Math.max(1, Math.round((float) width * side / longest)),
              Math.max(1, Math.round((float) height * side / longest)));
    }

    /** Lying instead of standing. */
    Size turned() {
      return new Size(height, width);
    }
  }

  /** Whether it is shown standing where it is stored lying. */
  boolean isTurned() {
    return rotation % 180 == 90;
  }

  /** Upright, with square pixels; stretched and never shrunk, unless that made it too large. */
  Size shown(int mostPixels) {
    Size square =
        aspectNumerator >= aspectDenominator
            ? new Size(stretched(width, aspectNumerator, aspectDenominator), height)
            : new Size(width, stretched(height, aspectDenominator, aspectNumerator));
    Size fitting =
        (long) square.width() * square.height() <= mostPixels ? square : new Size(width, height);
    return isTurned() ? fitting.turned() : fitting;
  }

  private static int stretched(int length, int numerator, int denominator) {
    return Math.toIntExact(Math.round((double) length * numerator / denominator));
  }
}
