package org.likeness.gallery.cluster;

import org.likeness.gallery.cluster.Moments.Seen;

import java.io.IOException;
import java.util.Optional;

/**
 * How far the writing of one generation is, noted in the cluster after each step, each time in the
 * place of the note before. Used by one thread.
 */
final class Trail {
  private final Notes notes;
  private final boolean fresh;
  private Seen last;

  /**
   * A trail.
   *
   * @param fresh whether the generation was made just now. Another may hold images that a former
   *     writer left behind without a note.
   */
  Trail(Seen last, boolean fresh, Notes notes) {
    this.last = last;
    this.fresh = fresh;
    this.notes = notes;
  }

  /** Keeps a moment. */
  interface Notes {
    Seen note(Moment moment, Optional<Seen> before) throws IOException;
  }

  Moment moment() {
    return last.moment();
  }

  /** Whether there can be nothing in the generation that has to be removed. */
  boolean isEmpty() {
    return fresh && last.moment().loaded() == 0;
  }

  /**
   * Notes a step.
   *
   * @throws Refused as a conflict if another process has noted something meanwhile
   */
  void note(Moment moment) throws IOException {
    if (!moment.equals(last.moment())) {
      last = notes.note(moment, Optional.of(last));
    }
  }
}
