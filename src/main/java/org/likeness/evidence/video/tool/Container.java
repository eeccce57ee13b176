package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.likeness.evidence.video.tool.ToolRequest.Limits;

import java.nio.file.Path;

/**
 * An open file of one of the kinds that are taken, with its stream of pictures. What the file may
 * lead FFmpeg to is listed here: kinds of container, codecs, and no protocol but files.
 */
final class Container implements AutoCloseable {
  private static final String KINDS = "mov,avi,matroska";

  /** What recorders, phones and shops' systems write. */
  static final String CODECS =
      "h264,hevc,mpeg4,msmpeg4,msmpeg4v2,mpeg2video,mpeg1video,mjpeg,h263,vp8,vp9,libdav1d,av1,"
          + "prores,dvvideo,rawvideo";

  private final AVFormatContext context;
  private final AVStream stream;
  private final long fileBytes;

  private Container(AVFormatContext context, AVStream stream, long fileBytes) {
    this.context = context;
    this.stream = stream;
    this.fileBytes = fileBytes;
  }

  static Container open(Path file, Limits limits) throws Unreadable {
    AVFormatContext context = opened(file);
    try {
      Container container = new Container(context, pictures(context), file.toFile().length());
      container.check(limits);
      return container;
    } catch (Unreadable e) {
      avformat.avformat_close_input(context);
      throw e;
    }
  }

  private static AVFormatContext opened(Path file) throws Unreadable {
    AVDictionary options = new AVDictionary((Pointer) null);
    avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
    avutil.av_dict_set(options, "format_whitelist", KINDS, 0);
    avutil.av_dict_set(options, "codec_whitelist", CODECS, 0);
    AVFormatContext context = avformat.avformat_alloc_context();
    int code = avformat.avformat_open_input(context, "file:" + file, null, options);
    avutil.av_dict_free(options);
    if (code < 0) {
      throw Signature.isVideo(file)
          ? new Unreadable(VideoRefusal.BROKEN, "the file begins like a video and is damaged")
          : new Unreadable(VideoRefusal.NOT_A_VIDEO, "the file is no MP4, MOV, AVI or MKV video");
    }
    return context;
  }

  private static AVStream pictures(AVFormatContext context) throws Unreadable {
    AVStream chosen = null;
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      if (chosen == null && hasPictures(stream)) {
        chosen = stream;
      } else {
        stream.discard(avcodec.AVDISCARD_ALL);
      }
    }
    if (chosen == null) {
      throw new Unreadable(
          VideoRefusal.NO_VIDEO_STREAM, "there are no moving pictures in the file");
    }
    avformat.avformat_find_stream_info(context, (AVDictionary) null);
    return chosen;
  }

  /** The cover of a sound file is a picture, too. */
  private static boolean hasPictures(AVStream stream) {
    return stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO
        && (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) == 0;
  }

  private void check(Limits limits) throws Unreadable {
    int width = stream.codecpar().width();
    int height = stream.codecpar().height();
    if ((long) width * height > limits.pixels()) {
      throw new Unreadable(
          VideoRefusal.TOO_MANY_PIXELS,
          "its pictures have %d x %d pixels; at most %d are taken"
              .formatted(width, height, limits.pixels()));
    }
    if (durationMicros() > limits.seconds() * 1_000_000) {
      throw new Unreadable(
          VideoRefusal.TOO_LONG,
          "it is %d seconds long; at most %d are taken"
              .formatted(durationMicros() / 1_000_000, limits.seconds()));
    }
  }

  AVFormatContext context() {
    return context;
  }

  AVStream stream() {
    return stream;
  }

  /** MP4 and MOV have one reader and differ by the brand that they name. */
  String name() {
    String names = context.iformat().name().getString();
    if (names.startsWith("matroska")) {
      return "matroska";
    }
    if (!names.startsWith("mov")) {
      return names;
    }
    AVDictionaryEntry brand = avutil.av_dict_get(context.metadata(), "major_brand", null, 0);
    return brand == null || brand.value().getString().startsWith("qt") ? "mov" : "mp4";
  }

  long durationMicros() {
    return context.duration() == avutil.AV_NOPTS_VALUE ? 0 : Math.max(0, context.duration());
  }

  long startPts() {
    return stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
  }

  double framesPerSecond() {
    AVRational rate = stream.avg_frame_rate();
    return rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
  }

  /** Whether frames come at one rate throughout, as far as the file says. */
  boolean isConstantRate() {
    AVRational real = stream.r_frame_rate();
    AVRational mean = stream.avg_frame_rate();
    return real.num() > 0 && (long) real.num() * mean.den() == (long) mean.num() * real.den();
  }

  boolean isTruncated() {
    int entries = avformat.avformat_index_get_entries_count(stream);
    if (entries < 1) {
      return false;
    }
    AVIndexEntry last = avformat.avformat_index_get_entry(stream, entries - 1);
    return last != null && last.pos() + last.size() > fileBytes;
  }

  @Override
  public void close() {
    avformat.avformat_close_input(context);
  }
}
