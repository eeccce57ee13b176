package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Finds the frame that is shown at a moment, exactly. */
final class FrameSearch {
  private final Movie movie;
  private final Decoder decoder;
  private final VideoFacts facts;

  FrameSearch(Movie movie, VideoFacts facts) {
    this.movie = movie;
    this.decoder = movie.decoder();
    this.facts = facts;
  }

  /**
   * Makes sure that there is a picture at all.
   *
   * @throws Unreadable no-frames
   */
  void first() throws Unreadable {
    if (!decoder.next()) {
      throw noFrames();
    }
  }

  /** The last frame whose time is not after the target; the first one if there is none such. */
  RawFrame at(long target) throws Unreadable {
    // one tick earlier, so that the frame before is seen as well
    decoder.seek(target - 1);
    RawFrame found = scan(target);
    if (found == null || found.pts() > target) {
      decoder.seek(facts.startPts());
      found = scan(target);
    }
    if (found == null) {
      throw noFrames();
    }
    return found;
  }

  private @Nullable RawFrame scan(long target) throws Unreadable {
    AVFrame kept = avutil.av_frame_alloc();
    try {
      Neighbours found = null;
      while (decoder.next()) {
        long pts = decoder.pts();
        if (found != null && pts > target) {
          found = new Neighbours(found.pts(), found.previous(), pts);
          break;
        }
        found = new Neighbours(pts, found == null ? null : found.pts(), null);
        avutil.av_frame_unref(kept);
        avutil.av_frame_move_ref(kept, decoder.frame());
      }
      return found == null ? null : movie.picture(kept, found, 0);
    } finally {
      avutil.av_frame_free(kept);
    }
  }

  private static Unreadable noFrames() {
    return new Unreadable(VideoRefusal.NO_FRAMES, "not one picture comes out of it");
  }
}
