package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

/** What searches see of the index, and how it is. One thread at a time changes it. */
final class ShownIndex {
  private volatile @Nullable Snapshot newest;
  private volatile @Nullable BuildProgress building;
  private volatile boolean following = true;
  private volatile long lastHead;

  /** Shows another moment, or nothing. */
  void show(@Nullable Snapshot snapshot) {
    Snapshot former = newest;
    newest = snapshot;
    if (snapshot != null) {
      building = null;
    }
    if (former != null) {
      former.release();
    }
  }

  @Nullable Snapshot newest() {
    return newest;
  }

  /** The newest moment, kept open for the caller; null if nothing is shown. */
  @Nullable Snapshot acquire() {
    for (Snapshot snapshot = newest; snapshot != null; snapshot = newest) {
      if (snapshot.tryAcquire()) {
        return snapshot;
      }
    }
    return null;
  }

  void building(@Nullable BuildProgress progress) {
    building = progress;
  }

  /** What is being built ends soon, and goes on at the next start. */
  void breakOff() {
    BuildProgress progress = building;
    if (progress != null) {
      progress.breakOff();
    }
  }

  /** Whether the last attempt to follow the database succeeded. */
  void following(boolean succeeded) {
    following = succeeded;
  }

  /** The newest revision of the database. */
  void head(long revision) {
    lastHead = revision;
  }

  /** Revisions that the database had when it was last asked and that are not shown. */
  long lag() {
    Snapshot snapshot = newest;
    return lastHead - (snapshot == null ? 0 : snapshot.state().revision());
  }

  /** What is said while nothing is shown. */
  Problem unavailable() {
    double progress = status().progress();
    return Problem.of(
            ProblemType.INDEX_UNAVAILABLE,
            "The gallery index is being built: %.0f %% done".formatted(progress * 100))
        .with("progress", progress);
  }

  IndexStatus status() {
    Snapshot snapshot = newest;
    BuildProgress progress = building;
    IndexState state = snapshot == null ? null : snapshot.state();
    if (state == null) {
      double share = progress == null ? 0 : progress.share();
      return new IndexStatus(Condition.BUILDING, share, null, following);
    }
    return progress == null
        ? new IndexStatus(Condition.READY, 1, state, following)
        : new IndexStatus(Condition.REBUILDING, progress.share(), state, following);
  }
}
