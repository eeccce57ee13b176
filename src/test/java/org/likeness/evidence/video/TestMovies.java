package org.likeness.evidence.video;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Writes small videos for tests, with the FFmpeg that the product reads them with. */
public final class TestMovies {

  private TestMovies() {}

  /**
   * A video.
   *
   * @param container FFmpeg's name: mp4, mov, avi or matroska
   * @param codec FFmpeg's name of an encoder
   * @param width of the pictures
   * @param height of the pictures
   * @param framesPerSecond constant
   * @param frames how many
   * @param group frames from one that stands alone to the next
   * @param aspect height of a pixel by its width
   */
  public record Film(
      String container,
      String codec,
      int width,
      int height,
      int framesPerSecond,
      int frames,
      int group,
      int aspect) {

    /** Square pixels. */
    public static Film of(String container, String codec, int width, int height, int frames) {
      return new Film(container, codec, width, height, 10, frames, 8, 1);
    }

    Film tall() {
      return new Film(container, codec, width, height, framesPerSecond, frames, group, 2);
    }
  }

  /** Writes it. */
  public static Path write(Path file, Film film, IntFunction<BufferedImage> pictures) {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    AVFormatContext container = new AVFormatContext(null);
    check(
        avformat.avformat_alloc_output_context2(
            container, null, film.container(), file.toString()));
    AVCodec encoder = avcodec.avcodec_find_encoder_by_name(film.codec());
    AVCodecContext codec = open(encoder, film, container);
    AVStream stream = avformat.avformat_new_stream(container, null);
    stream.time_base(codec.time_base());
    stream.avg_frame_rate(rational(film.framesPerSecond(), 1));
    stream.sample_aspect_ratio(rational(1, film.aspect()));
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
    start(container, file);
    for (int i = 0; i < film.frames(); i++) {
      AVFrame frame = frame(pictures.apply(i), codec);
      frame.pts(i);
      check(avcodec.avcodec_send_frame(codec, frame));
      avutil.av_frame_free(frame);
      drain(codec, container, stream);
    }
    avcodec.avcodec_send_frame(codec, null);
    drain(codec, container, stream);
    end(container);
    avcodec.avcodec_free_context(codec);
    return file;
  }

  private static AVCodecContext open(AVCodec encoder, Film film, AVFormatContext container) {
    AVCodecContext codec = avcodec.avcodec_alloc_context3(encoder);
    codec.width(film.width());
    codec.height(film.height());
    codec.pix_fmt(
        film.codec().equals("mjpeg") ? avutil.AV_PIX_FMT_YUVJ420P : avutil.AV_PIX_FMT_YUV420P);
    codec.time_base(rational(1, film.framesPerSecond()));
    codec.framerate(rational(film.framesPerSecond(), 1));
    codec.sample_aspect_ratio(rational(1, film.aspect()));
    codec.gop_size(film.group());
    // AVI has no place for the times of frames that are stored out of order
    codec.max_b_frames(film.codec().equals("mpeg4") && !film.container().equals("avi") ? 2 : 0);
    codec.bit_rate(Math.max(2_000_000, 8L * film.width() * film.height()));
    if ((container.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
      codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    check(avcodec.avcodec_open2(codec, encoder, (AVDictionary) null));
    return codec;
  }

  /** A Matroska file that holds a tone and no pictures. */
  static Path writeSound(Path file) {
    AVFormatContext container = new AVFormatContext(null);
    check(avformat.avformat_alloc_output_context2(container, null, "matroska", file.toString()));
    AVStream stream = avformat.avformat_new_stream(container, null);
    stream.codecpar().codec_type(avutil.AVMEDIA_TYPE_AUDIO);
    stream.codecpar().codec_id(avcodec.AV_CODEC_ID_PCM_S16LE);
    stream.codecpar().sample_rate(8000);
    stream.codecpar().bits_per_coded_sample(16);
    avutil.av_channel_layout_default(stream.codecpar().ch_layout(), 1);
    stream.time_base(rational(1, 8000));
    start(container, file);
    for (int i = 0; i < 10; i++) {
      AVPacket packet = avcodec.av_packet_alloc();
      check(avcodec.av_new_packet(packet, 1600));
      packet.data().put(new byte[1600]);
      packet.pts(i * 800L);
      packet.dts(i * 800L);
      packet.duration(800);
      check(avformat.av_interleaved_write_frame(container, packet));
      avcodec.av_packet_free(packet);
    }
    end(container);
    return file;
  }

  private static void start(AVFormatContext container, Path file) {
    AVIOContext output = new AVIOContext(null);
    check(avformat.avio_open(output, file.toString(), avformat.AVIO_FLAG_WRITE));
    container.pb(output);
    check(avformat.avformat_write_header(container, (AVDictionary) null));
  }

  private static void end(AVFormatContext container) {
    check(avformat.av_write_trailer(container));
    avformat.avio_closep(container.pb());
    avformat.avformat_free_context(container);
  }

  private static void drain(AVCodecContext codec, AVFormatContext container, AVStream stream) {
    AVPacket packet = avcodec.av_packet_alloc();
    while (avcodec.avcodec_receive_packet(codec, packet) == 0) {
      packet.duration(1);
      avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      check(avformat.av_interleaved_write_frame(container, packet));
    }
    avcodec.av_packet_free(packet);
  }

  private static AVFrame frame(BufferedImage picture, AVCodecContext codec) {
    AVFrame rgb = blank(picture.getWidth(), picture.getHeight(), avutil.AV_PIX_FMT_RGB24);
    int[] row = new int[picture.getWidth()];
    byte[] bytes = new byte[3 * row.length];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        bytes[3 * x] = (byte) (row[x] >> 16);
        bytes[3 * x + 1] = (byte) (row[x] >> 8);
        bytes[3 * x + 2] = (byte) row[x];
      }
      rgb.data(0).position((long) y * rgb.linesize(0)).put(bytes);
    }
    rgb.data(0).position(0);
    AVFrame yuv = blank(codec.width(), codec.height(), codec.pix_fmt());
    SwsContext scaling =
        swscale.sws_getContext(
            picture.getWidth(),
            picture.getHeight(),
            avutil.AV_PIX_FMT_RGB24,
            codec.width(),
            codec.height(),
            codec.pix_fmt(),
            swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND,
            null,
            null,
            (DoublePointer) null);
    check(swscale.sws_scale_frame(scaling, yuv, rgb));
    swscale.sws_freeContext(scaling);
    avutil.av_frame_free(rgb);
    return yuv;
  }

  private static AVFrame blank(int width, int height, int format) {
    AVFrame frame = avutil.av_frame_alloc();
    frame.width(width);
    frame.height(height);
    frame.format(format);
    check(avutil.av_frame_get_buffer(frame, 0));
    return frame;
  }

  private static AVRational rational(int numerator, int denominator) {
    return new AVRational().num(numerator).den(denominator);
  }

  private static void check(int code) {
    if (code < 0) {
      throw new IllegalStateException("FFmpeg answers " + code);
    }
  }
}
