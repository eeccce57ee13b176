package org.likeness.gallery.cluster;

import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.cluster.Moments.Seen;
import org.likeness.gallery.cluster.Moments.Version;
import org.likeness.gallery.index.BuildProgress;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.SQLException;

/** The next generation while it is being built beside the one that serves. Used by one thread. */
final class ClusterGeneration implements NextGeneration {
  private final ClusterKeeper keeper;
  private final BuildProgress progress;
  private final Runnable whenClosed;

  /** Kept in memory alone: what is not committed is discarded. */
  private final Trail trail;

  private boolean committed;

  ClusterGeneration(ClusterKeeper keeper, BuildProgress progress, Runnable whenClosed)
      throws SQLException, IOException {
    this.keeper = keeper;
    this.progress = progress;
    this.whenClosed = whenClosed;
    Version none = new Version(0, 0);
    Moment empty = keeper.create(keeper.feed().head());
    this.trail = new Trail(new Seen(empty, none), true, (moment, before) -> new Seen(moment, none));
  }

  @Override
  public long number() {
    return trail.moment().identity().number();
  }

  @Override
  public void build() {
    try {
      keeper.load(trail, progress);
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void commit() {
    try {
      keeper.replace(trail);
      committed = true;
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!committed) {
        keeper.generations().remove(keeper.names().generation(number()));
      }
    } catch (IOException e) {
      throw failed(e);
    } finally {
      whenClosed.run();
    }
  }

  private static Problem failed(Exception e) {
    return Problem.of(
            ProblemType.INDEX_UNAVAILABLE,
            "The next generation of the index could not be built; the present one still serves")
        .causedBy(e);
  }
}
