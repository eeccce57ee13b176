package org.likeness.evidence.video.tool;

import org.likeness.evidence.video.tool.ToolRequest.Task.Sample;

import java.io.IOException;

/** Takes frames along a video, at even steps. */
final class Sampling {
  private final Movie movie;
  private final Decoder decoder;
  private final VideoFacts facts;
  private final Sample wanted;

  Sampling(Movie movie, VideoFacts facts, Sample wanted) {
    this.movie = movie;
    this.decoder = movie.decoder();
    this.facts = facts;
    this.wanted = wanted;
  }

  void run(WireWriter out) throws IOException, Unreadable {
    int taken = wanted.jump() ? jumping(out) : reading(out);
    if (taken == 0) {
      throw new Unreadable(VideoRefusal.NO_FRAMES, "not one picture comes out of it");
    }
  }

  /** Every frame is decoded; one is taken when a step has passed since the last. */
  private int reading(WireWriter out) throws IOException, Unreadable {
    long step = facts.pts(wanted.stepMicros()) - facts.startPts();
    long due = Long.MIN_VALUE;
    int taken = 0;
    while (taken < wanted.most() && decoder.next()) {
      if (decoder.pts() >= due) {
        due = decoder.pts() + step;
        take(out);
        taken++;
      }
    }
    return taken;
  }

  /** Goes from moment to moment; where decoding starts at the same frame again, reads on. */
  private int jumping(WireWriter out) throws IOException, Unreadable {
    long last = Long.MIN_VALUE;
    int taken = 0;
    for (int i = 0; i < wanted.most(); i++) {
      decoder.seek(facts.pts(i * wanted.stepMicros()));
      boolean found = decoder.next();
      while (found && decoder.pts() <= last) {
        found = decoder.next();
      }
      if (found) {
        last = decoder.pts();
        take(out);
        taken++;
      }
    }
    return taken;
  }

  private void take(WireWriter out) throws IOException, Unreadable {
    out.frame(movie.picture(decoder.frame(), Neighbours.alone(decoder.pts()), wanted.side()));
  }
}
