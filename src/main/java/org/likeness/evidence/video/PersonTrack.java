package org.likeness.evidence.video;

import org.likeness.engine.Box;
import org.likeness.engine.FaceTemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One person along a video, as far as faces can tell: where last seen, and the best views. */
final class PersonTrack {
  /** Views closer together than this show the same; the better of them is enough. */
  private static final long APART_MICROS = 700_000;

  private final List<SeenFace> best = new ArrayList<>();
  private final int most;
  private final float[] sum;
  private SeenFace last;
  private int seen;

  PersonTrack(SeenFace first, int most) {
    this.most = most;
    this.sum = new float[first.template().dimensions()];
    this.last = first;
    add(first);
  }

  /** Likeness of a face to all that was seen of this person. */
  double likeness(SeenFace face) {
    return FaceTemplate.ofUnnormalised(face.template().modelId(), sum)
        .cosine(face.template())
        .value();
  }

  /** How far a face lies over where this person was, if that was a moment ago; else 0. */
  double overlap(SeenFace face, long soonMicros) {
    Box before = last.box();
    return face.micros() - last.micros() <= soonMicros ? before.overlap(face.box()) : 0;
  }

  /** Whether this person is in the frame of the face already. */
  boolean isIn(SeenFace face) {
    return last.pts() == face.pts();
  }

  void add(SeenFace face) {
    float[] vector = face.template().toVector();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
    seen++;
    last = face;
    keepIfBest(face);
  }

  private void keepIfBest(SeenFace face) {
    SeenFace near =
        best.stream()
            .filter(one -> face.micros() - one.micros() < APART_MICROS)
            .findFirst()
            .orElse(null);
    if (near != null && near.quality() >= face.quality()) {
      return;
    }
    best.remove(near);
    best.add(face);
    best.sort(Comparator.comparingInt(SeenFace::quality).reversed());
    if (best.size() > most) {
      best.removeLast();
    }
  }

  /** In how many frames. */
  int seen() {
    return seen;
  }

  /** The best views, the best first. */
  List<SeenFace> best() {
    return List.copyOf(best);
  }
}
