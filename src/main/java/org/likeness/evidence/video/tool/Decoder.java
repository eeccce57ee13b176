package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.likeness.evidence.video.tool.ToolRequest.Limits;

import java.util.List;

/** Decodes the pictures of a container one after the other. */
final class Decoder implements AutoCloseable {
  /** A stream with so many damaged pieces is not worth the time. */
  private static final int MOST_DAMAGE = 2_000;

  private static final int THREADS = 2;

  private final Container container;
  private final AVCodecContext codec;
  private final int most;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private boolean ended;
  private int decoded;
  private int damaged;
  private long pts = avutil.AV_NOPTS_VALUE;

  private Decoder(Container container, AVCodecContext codec, int most) {
    this.container = container;
    this.codec = codec;
    this.most = most;
  }

  static Decoder open(Container container, Limits limits) throws Unreadable {
    AVCodec found = avcodec.avcodec_find_decoder(container.stream().codecpar().codec_id());
    if (found == null || !List.of(Container.CODECS.split(",")).contains(found.name().getString())) {
      throw new Unreadable(
          VideoRefusal.CODEC_NOT_SUPPORTED, "its pictures are in a codec that is not read here");
    }
    AVCodecContext codec = avcodec.avcodec_alloc_context3(found);
    avcodec.avcodec_parameters_to_context(codec, container.stream().codecpar());
    codec.pkt_timebase(container.stream().time_base());
    codec.thread_count(THREADS);
    codec.max_pixels(limits.pixels());
    // the same bits on every processor
    codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_BITEXACT);
    if (avcodec.avcodec_open2(codec, found, (AVDictionary) null) < 0) {
      avcodec.avcodec_free_context(codec);
      throw new Unreadable(VideoRefusal.BROKEN, "the decoder does not take what the file says");
    }
    return new Decoder(container, codec, limits.frames());
  }

  String name() {
    return avcodec.avcodec_get_name(codec.codec_id()).getString();
  }

  /** The picture that came last. */
  AVFrame frame() {
    return frame;
  }

  /** When that is shown, in ticks. */
  long pts() {
    return pts;
  }

  /**
   * Decodes the next picture.
   *
   * @return false at the end
   */
  boolean next() throws Unreadable {
    while (true) {
      int code = avcodec.avcodec_receive_frame(codec, frame);
      if (code == 0) {
        count();
        return true;
      }
      if (code == avutil.AVERROR_EOF()) {
        return false;
      }
      if (code != avutil.AVERROR_EAGAIN()) {
        damage(code);
      }
      feed();
    }
  }

  private void count() throws Unreadable {
    if (++decoded > most) {
      throw new Unreadable(
          VideoRefusal.TOO_MUCH_WORK, "more than %d frames had to be decoded".formatted(most));
    }
    long said = frame.best_effort_timestamp();
    pts = said == avutil.AV_NOPTS_VALUE ? (pts == avutil.AV_NOPTS_VALUE ? 0 : pts + 1) : said;
  }

  private void feed() throws Unreadable {
    if (ended) {
      return;
    }
    if (avformat.av_read_frame(container.context(), packet) < 0) {
      ended = true;
      avcodec.avcodec_send_packet(codec, null);
      return;
    }
    if (packet.stream_index() == container.stream().index()) {
      int code = avcodec.avcodec_send_packet(codec, packet);
      if (code < 0) {
        damage(code);
      }
    }
    avcodec.av_packet_unref(packet);
  }

  private void damage(int code) throws Unreadable {
    if (code == avutil.AVERROR_ENOMEM()) {
      throw new Unreadable(VideoRefusal.READER_FAILED, "it asks for more memory than is given");
    }
    if (++damaged > MOST_DAMAGE) {
      throw new Unreadable(VideoRefusal.BROKEN, "its pictures are damaged");
    }
  }

  /** Goes to a place from which decoding can start, at or before a presentation time if it can. */
  void seek(long target) {
    avformat.av_seek_frame(
        container.context(), container.stream().index(), target, avformat.AVSEEK_FLAG_BACKWARD);
    avcodec.avcodec_flush_buffers(codec);
    ended = false;
    pts = avutil.AV_NOPTS_VALUE;
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(codec);
  }
}
