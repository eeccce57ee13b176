package org.likeness.gallery.cluster;

import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.index.DatabaseFeed;
import org.likeness.gallery.index.FollowerThread;
import org.likeness.gallery.index.KeptModels;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The indexes of the kept models on the cluster, each under names of its own. */
final class ClusterModels implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_TIDYINGS = Duration.ofSeconds(30);

  private final Cluster cluster;
  private final Strays strays;
  private final KeptModels<RunningIndex> models;
  private final FollowerThread looking;
  private Set<Integer> kept = Set.of();
  private long lastTidying = System.nanoTime() - BETWEEN_TIDYINGS.toNanos();

  /** Takes over the client. */
  ClusterModels(
      Cluster cluster,
      ClusterConfig config,
      DatabaseFeed feed,
      DataSource database,
      GalleryModel gallery,
      Duration pollEvery) {
    this.cluster = cluster;
    this.strays = new Strays(cluster, config.name());
    this.models =
        new KeptModels<>(
            database,
            gallery,
            number ->
                new RunningIndex(
                    cluster,
                    Names.of(config.name(), number),
                    config,
                    feed.of(number),
                    database,
                    pollEvery));
    this.looking = new FollowerThread("gallery-models", this::round, BETWEEN_LOOKS);
  }

  /** Opens what is kept; from now on it looks by itself. */
  void start() throws SQLException, IOException {
    kept = models.look();
    looking.start();
  }

  KeptModels<RunningIndex> models() {
    return models;
  }

  private void round() throws SQLException, IOException {
    Set<Integer> now = models.look();
    boolean fewer = !now.containsAll(kept);
    kept = now;
    if (fewer || System.nanoTime() - lastTidying >= BETWEEN_TIDYINGS.toNanos()) {
      lastTidying = System.nanoTime();
      strays.remove(now);
    }
  }

  /** What all of them hold together; nothing is ruled out while there is another. */
  IndexTraces traces(Set<UUID> imageIds) {
    Set<UUID> shown = new HashSet<>();
    Set<UUID> inFiles = new HashSet<>();
    try {
      IndexTraces searched = models.searched().traces(Set.of());
      Map<Integer, RunningIndex> all = models.all();
      for (RunningIndex index : all.values()) {
        IndexTraces traces = index.traces(imageIds);
        shown.addAll(traces.shown());
        inFiles.addAll(traces.inFiles());
      }
      if (!strays.of(all.keySet()).isEmpty()) {
        inFiles.addAll(imageIds);
      }
      return new IndexTraces(searched.generation(), searched.revision(), shown, inFiles);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** Begins to remove from the files of all of them what was erased. */
  void expunge() {
    try {
      for (RunningIndex index : models.all().values()) {
        index.expunge();
      }
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private static Problem unreachable(IOException e) {
    return Problem.of(ProblemType.INDEX_UNAVAILABLE, "The search cluster does not answer")
        .causedBy(e);
  }

  @Override
  public void close() throws IOException, SQLException {
    looking.close();
    try {
      models.close();
    } finally {
      cluster.close();
    }
  }
}
