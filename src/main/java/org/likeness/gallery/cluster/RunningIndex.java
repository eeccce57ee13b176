package org.likeness.gallery.cluster;

import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.index.BuildProgress;
import org.likeness.gallery.index.FollowerThread;
import org.likeness.gallery.index.GalleryFeed;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The index of one process, with the thread that makes it follow the database. */
final class RunningIndex implements GalleryIndex, AutoCloseable {
  private final ClusterKeeper keeper;
  private final Housekeeping housekeeping;
  private final FollowerThread follower;

  /** Held while this process builds a generation beside the one that serves. */
  private final WriterLock builder;

  private boolean rebuilding;

  RunningIndex(
      Cluster cluster,
      ClusterConfig config,
      GalleryFeed feed,
      DataSource database,
      Duration pollEvery) {
    this.keeper = new ClusterKeeper(cluster, config, feed, database);
    this.housekeeping = new Housekeeping(keeper, database, config);
    this.builder = new WriterLock(database, config.name(), "build");
    this.follower = new FollowerThread("gallery-cluster", this::round, pollEvery);
    follower.start();
  }

  private void round() throws SQLException, IOException {
    keeper.follow();
    housekeeping.now();
  }

  /** There is something new in the database. */
  void wake() {
    follower.wake();
  }

  long lag() {
    return keeper.lag();
  }

  Housekeeping housekeeping() {
    return housekeeping;
  }

  @Override
  public GalleryView view() {
    return keeper.view();
  }

  @Override
  public IndexStatus status() {
    return keeper.status();
  }

  @Override
  public synchronized NextGeneration beginGeneration() {
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

  @Override
  public IndexTraces traces(Set<UUID> imageIds) {
    try {
      return keeper.traces(imageIds);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void expunge() {
    try {
      housekeeping.expunge();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  @Override
  public String place() {
    return "cluster, indices " + keeper.names().anyGeneration();
  }

  private static Problem unreachable(IOException e) {
    return Problem.of(ProblemType.INDEX_UNAVAILABLE, "The search cluster does not answer")
        .causedBy(e);
  }

  @Override
  public void close() throws IOException, SQLException {
    follower.interrupt();
    keeper.close();
  }
}
