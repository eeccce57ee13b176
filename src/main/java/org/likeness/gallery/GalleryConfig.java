package org.likeness.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;

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

  /** How often the database is asked for changes of other replicas. */
  @WithDefault("PT0.25S")
  Duration pollEvery();

  /** How often the index is made durable; what a crash loses is read from the database again. */
  @WithDefault("PT10S")
  Duration commitEvery();

  /** Threads of one exhaustive scan; 0: all cores. */
  @WithDefault("0")
  int scanThreads();

  /** Neighbours of each vector in the graph, 4..128: more finds more, builds slower. */
  @WithDefault("24")
  int graphConnections();

  /** Candidates looked at while a vector is put into the graph, 16..1000. */
  @WithDefault("150")
  int graphBeam();

  /** Vectors that an approximate scan compares at least, 10..10000. */
  @WithDefault("400")
  int graphCandidates();

  /** Kinds of index. */
  enum IndexKind {
    EMBEDDED,
    OPENSEARCH
  }
}
