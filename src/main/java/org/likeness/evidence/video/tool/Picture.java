package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * A decoded frame as upright RGB of the full range. The same frame always gives the same pixels.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb rows from the top, red first
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Picture(int width, int height, byte[] rgb) {
  private static final int EXACT =
      swscale.SWS_BICUBIC
          | swscale.SWS_ACCURATE_RND
          | swscale.SWS_BITEXACT
          | swscale.SWS_FULL_CHR_H_INT
          | swscale.SWS_FULL_CHR_H_INP;

  /** What files of this height and more mean when they do not name their colours (Rec. 709). */
  private static final int HIGH_DEFINITION = 720;

  private static final int UNITY = 1 << 16;

  static Picture of(AVFrame frame, Shape shape, Shape.Size shown) throws Unreadable {
    Shape.Size lying = shape.isTurned() ? shown.turned() : shown;
    AVFrame rgb = avutil.av_frame_alloc();
    SwsContext scaling = scaling(frame, lying);
    try {
      rgb.width(lying.width());
      rgb.height(lying.height());
      rgb.format(avutil.AV_PIX_FMT_RGB24);
      if (avutil.av_frame_get_buffer(rgb, 0) < 0
          || swscale.sws_scale_frame(scaling, rgb, frame) < 0) {
        throw new Unreadable(VideoRefusal.BROKEN, "a picture cannot be turned into RGB");
      }
      return new Picture(lying.width(), lying.height(), packed(rgb)).turned(shape.rotation());
    } finally {
      swscale.sws_freeContext(scaling);
      avutil.av_frame_free(rgb);
    }
  }

  private static SwsContext scaling(AVFrame frame, Shape.Size lying) throws Unreadable {
    SwsContext scaling =
        swscale.sws_getContext(
            frame.width(),
            frame.height(),
            frame.format(),
            lying.width(),
            lying.height(),
            avutil.AV_PIX_FMT_RGB24,
            EXACT,
            null,
            null,
            (DoublePointer) null);
    if (scaling == null || scaling.isNull()) {
      throw new Unreadable(VideoRefusal.CODEC_NOT_SUPPORTED, "its colours are not read here");
    }
    IntPointer matrix = swscale.sws_getCoefficients(matrix(frame));
    int fullRange = isFullRange(frame) ? 1 : 0;
    swscale.sws_setColorspaceDetails(scaling, matrix, fullRange, matrix, 1, 0, UNITY, UNITY);
    return scaling;
  }

  private static int matrix(AVFrame frame) {
    int said = frame.colorspace();
    if (said == avutil.AVCOL_SPC_UNSPECIFIED || said == avutil.AVCOL_SPC_RESERVED) {
      return frame.height() >= HIGH_DEFINITION ? swscale.SWS_CS_ITU709 : swscale.SWS_CS_ITU601;
    }
    return said;
  }

  private static boolean isFullRange(AVFrame frame) {
    int format = frame.format();
    return frame.color_range() == avutil.AVCOL_RANGE_JPEG
        || format == avutil.AV_PIX_FMT_YUVJ420P
        || format == avutil.AV_PIX_FMT_YUVJ422P
        || format == avutil.AV_PIX_FMT_YUVJ444P;
  }

  private static byte[] packed(AVFrame rgb) {
    int row = 3 * rgb.width();
    byte[] bytes = new byte[row * rgb.height()];
    BytePointer rows = rgb.data(0);
    for (int y = 0; y < rgb.height(); y++) {
      rows.position((long) y * rgb.linesize(0)).get(bytes, y * row, row);
    }
    return bytes;
  }

  /** Turned clockwise. */
  private Picture turned(int degrees) {
    return switch (degrees) {
      case 90 -> quarter();
      case 180 -> quarter().quarter();
      case 270 -> quarter().quarter().quarter();
      default -> this;
    };
  }

  private Picture quarter() {
    byte[] turned = new byte[rgb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(rgb, 3 * (y * width + x), turned, 3 * (x * height + height - 1 - y), 3);
      }
    }
    return new Picture(height, width, turned);
  }

  RawFrame toFrame(Neighbours around, @Nullable Long number, boolean interlaced) {
    return new RawFrame(
        around.pts(), around.previous(), around.next(), number, interlaced, width, height, rgb);
  }
}
