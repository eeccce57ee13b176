package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which generation serves and how far each one is, kept in the cluster itself, on every node. A
 * document is replaced only by who has seen its last state.
 */
final class Moments {
  private static final String SERVING = "serving";

  /** The one that is being built when nothing serves; a restarted service goes on with it. */
  private static final String FIRST = "first";

  private final Cluster cluster;
  private final Names names;

  Moments(Cluster cluster, Names names) {
    this.cluster = cluster;
    this.names = names;
  }

  /**
   * A moment as it was read.
   *
   * @param moment read
   * @param version of the document, which a replacement must name
   */
  record Seen(Moment moment, Version version) {}

  /** Which state of a document. */
  record Version(long number, long term) {}

  Optional<Seen> serving() throws IOException {
    return read(SERVING);
  }

  Optional<Seen> first() throws IOException {
    return read(FIRST);
  }

  /** Shows a moment to all searches that begin from now on. */
  Seen serve(Moment moment, Optional<Seen> before) throws IOException {
    return write(SERVING, moment, before);
  }

  /** Notes how far the first build is. */
  Seen noteFirst(Moment moment, Optional<Seen> before) throws IOException {
    return write(FIRST, moment, before);
  }

  void forgetFirst() throws IOException {
    remove(FIRST);
  }

  void forgetServing() throws IOException {
    remove(SERVING);
  }

  private Optional<Seen> read(String id) throws IOException {
    try {
      JsonNode document = cluster.get(path("_doc", id));
      return Optional.of(new Seen(Moment.ofJson(document.path("_source")), version(document)));
    } catch (Refused e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Replaces a document.
   *
   * @throws Refused as a conflict if another process replaced it meanwhile
   */
  private Seen write(String id, Moment moment, Optional<Seen> before) throws IOException {
    create();
    String path =
        before
            .map(Seen::version)
            .map(
                v -> path("_doc", id) + "?if_seq_no=" + v.number() + "&if_primary_term=" + v.term())
            .orElseGet(() -> path("_create", id));
    return new Seen(moment, version(cluster.put(path, moment.toJson())));
  }

  private void remove(String id) throws IOException {
    try {
      cluster.delete(path("_doc", id));
    } catch (Refused e) {
      if (!e.isNotFound()) {
        throw e;
      }
    }
  }

  private void create() throws IOException {
    if (cluster.exists(names.state())) {
      return;
    }
    Map<String, Object> everywhere =
        Map.of("number_of_shards", 1, "auto_expand_replicas", "0-all", "hidden", true);
    Map<String, Object> nothingIndexed = Map.of("enabled", false);
    try {
      cluster.put(
          names.state(),
          Map.of("settings", Map.of("index", everywhere), "mappings", nothingIndexed));
    } catch (Refused e) {
      if (!cluster.exists(names.state())) {
        throw e;
      }
    }
  }

  private String path(String kind, String id) {
    return names.state() + "/" + kind + "/" + id;
  }

  private static Version version(JsonNode document) {
    return new Version(document.path("_seq_no").asLong(), document.path("_primary_term").asLong());
  }

  /** For the operator: the alias of the generation that serves is swapped in one step. */
  void pointAlias(long generation) throws IOException {
    cluster.post(
        "/_aliases",
        Map.of(
            "actions",
            List.of(
                Map.of(
                    "remove",
                    Map.of(
                        "index",
                        names.anyGeneration(),
                        "alias",
                        names.alias(),
                        "must_exist",
                        false)),
                Map.of(
                    "add",
                    Map.of("index", names.generation(generation), "alias", names.alias())))));
  }
}
