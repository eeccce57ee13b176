package org.likeness.gallery.cluster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the OpenSearch cluster is, and how the gallery lies in it. */
@ConfigMapping(prefix = "likeness.gallery.opensearch")
public interface ClusterConfig {

  /** Addresses of nodes; name several, so that one of them may be down. */
  @WithDefault("http://127.0.0.1:9200")
  List<URI> addresses();

  /** Begins the names of our indices: each installation that shares a cluster needs its own. */
  @WithDefault("likeness-gallery")
  String name();

  /** Who signs in to the cluster; unset: nobody. */
  Optional<String> user();

  /** The file with that user's password in its first line; read at the start. */
  Optional<Path> passwordFile();

  /**
   * Name of the TLS configuration ({@code quarkus.tls.NAME.*}) for https addresses; unset: the
   * authorities that Java trusts.
   */
  Optional<String> tls();

  /** Parts of a new generation; a few million images each. */
  @WithDefault("3")
  int shards();

  /** Further copies of each part: how many nodes may be lost at once without losing an image. */
  @WithDefault("1")
  int replicas();

  /**
   * Whether a new generation has a graph. It makes loads three times as long, and nothing uses it
   * as yet: its retention is not measured, so that every search is exhaustive.
   */
  @WithDefault("false")
  boolean graph();

  /** Neighbours of each vector in the graph, 4..128. */
  @WithDefault("16")
  int graphConnections();

  /** Candidates looked at while a vector is put into the graph, 16..1000. */
  @WithDefault("100")
  int graphBeam();

  /** Vectors that an approximate scan takes from each part at least, 10..10000. */
  @WithDefault("400")
  int graphCandidates();

  /** Most images in one request of a load. */
  @WithDefault("500")
  int batch();

  /** How long a request may take that belongs to no search. */
  @WithDefault("PT60S")
  Duration timeout();

  /**
   * How long a search may take, all of its requests and attempts together. What is known by then is
   * an incomplete answer; without any the search is refused (503) with a hint to try again.
   */
  @WithDefault("PT15S")
  Duration searchTimeout();

  /** How long a load waits for a cluster that is full or has lost a part, before it begins anew. */
  @WithDefault("PT20S")
  Duration patience();

  /**
   * How often what was erased is also removed from the cluster's files. It is in no answer from the
   * next revision on.
   */
  @WithDefault("PT1H")
  Duration expungeEvery();
}
