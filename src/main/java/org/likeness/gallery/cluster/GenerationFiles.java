package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What lies in the files of a generation, on all nodes, and the removal of what was deleted. */
final class GenerationFiles {
  /** What a cluster calls the use of files that no copy in service has. */
  private static final String LEFT_BEHIND = "unused";

  private final Cluster cluster;
  private final Names names;

  GenerationFiles(Cluster cluster, Names names) {
    this.cluster = cluster;
    this.names = names;
  }

  /**
   * Rewrites, in the background, the files that hold anything that was deleted, and lets go of
   * those of before. While files are being merged already nothing is begun: requests would wait
   * behind each other.
   */
  void expunge(Moment moment) throws IOException {
    if (deleted(moment) == 0) {
      cluster.post(names.path(moment) + "/_flush");
      if (uses(moment).contains(LEFT_BEHIND)) {
        letNodesTidy();
      }
    } else if (!isMerging(moment)) {
      cluster.post(
          names.path(moment)
              + "/_forcemerge?only_expunge_deletes=true&flush=true&wait_for_completion=false");
    }
  }

  private boolean isMerging(Moment moment) throws IOException {
    return statistics(moment, "merge").at("/_all/total/merges/current").asLong() > 0;
  }

  /**
   * Deleted documents that the newest segments of all copies hold. The last commit, searches and
   * points in time may hold on to older segments still.
   */
  long deleted(Moment moment) throws IOException {
    return statistics(moment, "docs").at("/_all/total/docs/deleted").asLong();
  }

  /**
   * Whether all copies are in service and stayed where they are meanwhile, nothing deleted lies in
   * the files of any of them, and nobody holds on to files of before.
   */
  boolean isClean(Moment moment) throws IOException {
    Set<String> places = places(moment);
    JsonNode statistics = statistics(moment, "docs");
    JsonNode copies = statistics.path("_shards");
    return copies.path("successful").asInt() == copies.path("total").asInt()
        && statistics.at("/_all/total/docs/deleted").asLong(1) == 0
        && areNewest(moment)
        && !places.isEmpty()
        && places.equals(places(moment));
  }

  /**
   * Where the copies are; empty unless all of them, and nothing else, lie there. A copy that moves
   * to another node is counted nowhere, brings along what lay in the files when it set out, and
   * leaves those behind for a while.
   */
  private Set<String> places(Moment moment) throws IOException {
    Set<String> places = new HashSet<>();
    for (JsonNode copy :
        list(moment, "/_cat/shards" + names.path(moment), "index,shard,prirep,state,id")) {
      if (!copy.path("state").asText().equals("STARTED")) {
        return Set.of();
      }
      places.add(copy.path("shard").asText() + " " + copy.path("id").asText());
    }
    List<String> uses = uses(moment);
    return uses.contains(LEFT_BEHIND) || uses.size() != places.size() ? Set.of() : places;
  }

  /** What each folder of a part is to its node. */
  private List<String> uses(Moment moment) throws IOException {
    return cluster
        .get(names.path(moment) + "/_shard_stores?status=all")
        .findValuesAsText("allocation");
  }

  /**
   * Nodes look for what they need not keep any more only when it changes which copies are where,
   * and pass over what is still read: without an index that comes and goes it would stay until
   * something else changes.
   */
  private void letNodesTidy() throws IOException {
    if (!cluster.exists(names.passing())) {
      Map<String, Object> small =
          Map.of("number_of_shards", 1, "number_of_replicas", 0, "hidden", true);
      cluster.put(names.passing(), Map.of("settings", Map.of("index", small)));
    }
    cluster.delete(names.passing());
  }

  /** Whether there are no segments but those that searches that begin now read. */
  private boolean areNewest(Moment moment) throws IOException {
    Set<String> newest = new HashSet<>();
    for (JsonNode segment : segments(moment, "/_cat/segments" + names.path(moment))) {
      boolean searched = segment.path("searchable").asBoolean();
      boolean leftBehind = !searched && segment.path("committed").asBoolean();
      if (leftBehind || segment.path("docs.deleted").asLong(1) > 0) {
        return false;
      }
      newest.add(name(segment));
    }
    return segments(moment, "/_cat/pit_segments/_all").stream()
        .map(GenerationFiles::name)
        .allMatch(newest::contains);
  }

  private List<JsonNode> segments(Moment moment, String path) throws IOException {
    return list(moment, path, "index,shard,id,segment,docs.deleted,committed,searchable");
  }

  /** What a table of the cluster says of the generation. */
  private List<JsonNode> list(Moment moment, String path, String columns) throws IOException {
    String generation = names.generation(moment.identity().number());
    JsonNode all = cluster.get(path + "?format=json&h=" + columns);
    return StreamSupport.stream(all.spliterator(), false)
        .filter(row -> row.path("index").asText().equals(generation))
        .toList();
  }

  /** With part and node: each copy has segments of its own. */
  private static String name(JsonNode segment) {
    return String.join(
        " ",
        segment.path("shard").asText(),
        segment.path("id").asText(),
        segment.path("segment").asText());
  }

  private JsonNode statistics(Moment moment, String what) throws IOException {
    return cluster.get(names.path(moment) + "/_stats/" + what);
  }
}
