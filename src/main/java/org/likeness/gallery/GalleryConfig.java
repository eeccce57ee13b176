package org.likeness.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the index lies and how it is built. */
@ConfigMapping(prefix = "likeness.gallery")
public interface GalleryConfig {

  /**
   * Which index is searched: {@code embedded}, Lucene on this machine, or {@code opensearch}, a
   * cluster that all replicas of the service share.
   */
  @WithDefault("embedded")
  IndexKind index();

  /** The folder of the index; created when missing, and rebuilt when it is lost. */
  Path indexFolder();

  /** Where copies of the index are put; unset: none are made. */
  Optional<Path> backupFolder();

  /** How often the database is asked for changes of other replicas. */
  @WithDefault("PT0.25S")
  Duration pollEvery();

  /** How often the index is made durable; what a crash loses is read from the database again. */
  @WithDefault("PT10S")
  Duration commitEvery();

  /**
   * Within this time after an erasure the image has left the files of the index, which are written
   * anew for that after half of it, and copies of the index that hold it are removed.
   */
  @WithDefault("P1D")
  Duration expungeWithin();

  /** Threads of one exhaustive scan; 0: all cores. */
  @WithDefault("0")
  int scanThreads();

  /**
   * Whether vectors get a graph. It costs far more time to build than the rest of the index, and is
   * of use only where exhaustive scans exceed the latency budget.
   */
  @WithDefault("false")
  boolean graph();

  /** Neighbours of each vector in the graph, 4..128: more finds more, builds slower. */
  @WithDefault("32")
  int graphConnections();

  /** Candidates looked at while a vector is put into the graph, 16..1000. */
  @WithDefault("200")
  int graphBeam();

  /**
   * Vectors that a walk through a segment of a million images keeps at least, 10..10000. It grows
   * with the square root of the segment's size.
   */
  @WithDefault("1200")
  int graphCandidates();

  /**
   * How long an exhaustive scan may take. While nineteen in twenty take less, every search is
   * exhaustive; beyond it searches may be approximate, if vectors have a graph.
   */
  @WithDefault("PT0.5S")
  Duration latencyBudget();

  /** One in so many approximate searches is repeated exhaustively in the background; 0: none. */
  @WithDefault("20")
  int retentionSample();

  /**
   * The share of the people of exhaustive lists that approximate ones must hold; below it the log
   * warns.
   */
  @WithDefault("0.95")
  double retentionAlert();

  /**
   * Probes, for each band of likeness, by which the retention of a generation is measured in the
   * background; 0: it is not measured, and no search is approximate.
   */
  @WithDefault("100")
  int retentionProbes();

  /** Kinds of index. */
  enum IndexKind {
    EMBEDDED,
    OPENSEARCH
  }
}
