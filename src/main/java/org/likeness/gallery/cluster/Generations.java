package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The indices of the generations: made, shown and removed. */
final class Generations {
  /** A late request of a former writer must not bring back what was erased. */
  private static final String REMEMBER_DELETIONS = "1h";

  /** All images of the people of one list come in one answer. */
  private static final int MOST_IMAGES = 200_000;

  private final Cluster cluster;
  private final Names names;
  private final ClusterConfig config;

  Generations(Cluster cluster, Names names, ClusterConfig config) {
    this.cluster = cluster;
    this.names = names;
    this.config = config;
  }

  void create(Moment moment) throws IOException {
    cluster.put(
        names.path(moment),
        Map.of(
            "settings",
            Map.of("index", settings(moment.graph())),
            "aliases",
            Map.of(names.writing(moment), Map.of()),
            "mappings",
            Form.mapping(moment.graph())));
  }

  /** Nothing becomes visible by itself: the writer says when, for all parts together. */
  private Map<String, Object> settings(boolean graph) {
    return Map.of(
        "knn",
        graph,
        "number_of_shards",
        config.shards(),
        "number_of_replicas",
        config.replicas(),
        "refresh_interval",
        "-1",
        "gc_deletes",
        REMEMBER_DELETIONS,
        "max_result_window",
        MOST_IMAGES,
        "merge.policy.expunge_deletes_allowed",
        0,
        "soft_deletes.retention_lease.period",
        config.expungeEvery().toSeconds() + "s",
        "search.concurrent_segment_search.mode",
        "all");
  }

  /** Takes the length of the vectors from the first one. */
  Moment withVectors(Moment moment, int dimension) throws IOException {
    Map<String, Object> field = Form.vectorField(dimension, config, moment.graph());
    cluster.put(names.path(moment) + "/_mapping", Map.of("properties", Map.of(Form.VECTOR, field)));
    return moment.withDimension(dimension);
  }

  boolean exists(Moment moment) throws IOException {
    return cluster.exists(names.path(moment));
  }

  /** What an existing generation must have been built with; otherwise it is built anew. */
  String buildParameters() {
    return config.graph()
        ? "graph,%d,%d".formatted(config.graphConnections(), config.graphBeam())
        : "no graph";
  }

  /**
   * Makes everything that was written visible.
   *
   * @throws IOException if a copy of a part did not follow
   */
  void refresh(Moment moment) throws IOException {
    JsonNode shards = cluster.post(names.path(moment) + "/_refresh").path("_shards");
    if (shards.path("failed").asInt() > 0) {
      throw new IOException("a part of the index could not be refreshed");
    }
  }

  /**
   * Those of the images that a search of the generation may return.
   *
   * @throws IOException also if a part of it did not answer
   */
  Set<UUID> shown(Moment moment, Set<UUID> imageIds) throws IOException {
    List<String> ids = imageIds.stream().map(UUID::toString).toList();
    JsonNode found =
        cluster.post(
            names.path(moment) + "/_search?allow_partial_search_results=false",
            Map.of(
                "size",
                ids.size(),
                "_source",
                false,
                "query",
                Map.of("ids", Map.of("values", ids))));
    return StreamSupport.stream(found.at("/hits/hits").spliterator(), false)
        .map(hit -> UUID.fromString(hit.path("_id").asText()))
        .collect(Collectors.toSet());
  }

  /** The names of all generations that exist. */
  List<String> all() throws IOException {
    JsonNode indices =
        cluster.get("/_cat/indices/" + names.anyGeneration() + "?format=json&h=index");
    return StreamSupport.stream(indices.spliterator(), false)
        .map(index -> index.path("index").asText())
        .toList();
  }

  void remove(String generation) throws IOException {
    try {
      cluster.delete("/" + generation);
    } catch (Refused e) {
      if (!e.isNotFound()) {
        throw e;
      }
    }
  }
}
