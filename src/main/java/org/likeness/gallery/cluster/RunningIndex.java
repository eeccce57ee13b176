package org.likeness.gallery.cluster;

import org.jboss.logging.Logger;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.index.BuildProgress;
import org.likeness.gallery.index.FollowerThread;
import org.likeness.gallery.index.GalleryFeed;
import org.likeness.gallery.index.KeptModels;
import org.likeness.gallery.index.TemplatesDropped;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** One model's index in one process, with the thread that makes it follow the database. */
final class RunningIndex implements KeptModels.Index {
  private static final Logger LOG = Logger.getLogger(RunningIndex.class);

  private final ClusterKeeper keeper;
  private final Housekeeping housekeeping;
  private final FollowerThread follower;

  /** Held while this process builds a generation beside the one that serves. */
  private final WriterLock builder;

  private boolean rebuilding;

  RunningIndex(
      Cluster cluster,
      Names names,
      ClusterConfig config,
      GalleryFeed feed,
      DataSource database,
      Duration pollEvery) {
    this.keeper = new ClusterKeeper(cluster, names, config, feed, database);
    this.housekeeping = new Housekeeping(keeper, database, config);
    this.builder = new WriterLock(database, names.prefix(), "build");
    this.follower = new FollowerThread("gallery-cluster", this::round, pollEvery);
    follower.start();
  }

  private void round() throws SQLException, IOException {
    try {
      keeper.follow();
      housekeeping.now();
    } catch (TemplatesDropped e) {
      LOG.debug("Gallery index: its templates are kept no longer", e);
    }
  }

  @Override
  public void wake() {
    follower.wake();
  }

  long lag() {
    return keeper.lag();
  }

  Housekeeping housekeeping() {
    return housekeeping;
  }

  /** The newest settled moment. */
  GalleryView view() {
    return keeper.view();
  }

  IndexStatus status() {
    return keeper.status();
  }

  /** Begins a generation beside the one that serves. */
  synchronized NextGeneration beginGeneration() {
    try {
      if (rebuilding || keeper.status().serving() == null || !builder.tryHold()) {
        throw Problem.of(ProblemType.CONFLICT, "The index is being built already");
      }
      BuildProgress progress = new BuildProgress();
      rebuilding = true;
      NextGeneration next = new ClusterGeneration(keeper, progress, this::endBuild);
      keeper.building(progress);
      return next;
    } catch (SQLException | IOException e) {
      endBuild();
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "No new generation could be begun")
          .causedBy(e);
    }
  }

  private synchronized void endBuild() {
    keeper.building(null);
    rebuilding = false;
    try {
      builder.close();
    } catch (SQLException e) {
      // the lock went with its connection
      follower.wake();
    }
  }

  IndexTraces traces(Set<UUID> imageIds) throws IOException {
    return keeper.traces(imageIds);
  }

  /** Begins to remove from the files what was erased. */
  void expunge() throws IOException {
    keeper.expunge();
  }

  @Override
  public void close() throws SQLException {
    follower.interrupt();
    keeper.close();
  }
}
