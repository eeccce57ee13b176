package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.Retention;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A user's hold on a snapshot. */
final class SnapshotView implements GalleryView {
  private final Snapshot snapshot;
  private final PeopleSearch search;
  private final Runnable doubt;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Takes over one acquired reference.
   *
   * @param doubt told when a search cannot read the index
   */
  SnapshotView(Snapshot snapshot, PeopleSearch search, Runnable doubt) {
    this.doubt = doubt;
    this.snapshot = snapshot;
    this.search = search;
  }

  @Override
  public IndexState state() {
    return snapshot.state();
  }

  @Override
  public @Nullable Retention retention() {
    return search.hasGraph() ? snapshot.retention().retention() : null;
  }

  @Override
  public GalleryAnswer search(GalleryQuery query) {
    if (closed.get()) {
      throw new IllegalStateException("the view is closed");
    }
    requireModel(query);
    try {
      return search.search(snapshot, query);
    } catch (IOException | InternalError e) {
      // an InternalError is how Java says that a mapped file became shorter than its mapping
      doubt.run();
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "The gallery index could not be read")
          .causedBy(e);
    }
  }

  private void requireModel(GalleryQuery query) {
    String mine = snapshot.state().modelId();
    String theirs = query.probe().modelId();
    int dimensions = snapshot.dimensions();
    int probed = query.probe().dimensions();
    if ((mine != null && !mine.equals(theirs)) || (dimensions > 0 && dimensions != probed)) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "The gallery holds templates of model %s with %d numbers each; a probe of model %s with %d cannot be compared with them"
              .formatted(mine, dimensions, theirs, probed));
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      snapshot.release();
    }
  }
}
