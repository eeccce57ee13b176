package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.index.FeedHead;
import org.likeness.gallery.index.GenerationIdentity;

import java.util.Map;
import java.util.UUID;

/**
 * What a generation holds, as it stands in the cluster.
 *
 * @param identity of the generation
 * @param dimension of its vectors; 0 while it has none
 * @param graph whether it has a graph
 * @param revision everything up to it can be found
 * @param loaded everything up to it has been written, and can be found after the next refresh
 * @param images searchable images at that revision
 * @param people with at least one of them
 * @param settled false while later changes become visible, part after part
 */
record Moment(
    GenerationIdentity identity,
    int dimension,
    boolean graph,
    long revision,
    long loaded,
    long images,
    long people,
    boolean settled) {

  /** A generation with nothing in it. */
  static Moment empty(GenerationIdentity identity, boolean graph) {
    return new Moment(identity, 0, graph, 0, 0, 0, 0, true);
  }

  /** The same generation at the head of the gallery. */
  Moment at(FeedHead head) {
    return new Moment(
        identity.withModel(head.modelId()),
        dimension,
        graph,
        head.revision(),
        head.revision(),
        head.images(),
        head.people(),
        true);
  }

  /** The same generation with everything up to a later revision written. */
  Moment loadedTo(long later) {
    return new Moment(identity, dimension, graph, revision, later, images, people, settled);
  }

  Moment withDimension(int of) {
    return new Moment(identity, of, graph, revision, loaded, images, people, settled);
  }

  Moment unsettled() {
    return new Moment(identity, dimension, graph, revision, loaded, images, people, false);
  }

  IndexState state() {
    return new IndexState(identity.number(), revision, identity.modelId(), images, people);
  }

  Map<String, Object> toJson() {
    String model = identity.modelId();
    return Map.ofEntries(
        Map.entry("generation", identity.number()),
        Map.entry("gallery", identity.galleryId().toString()),
        Map.entry("model", model == null ? "" : model),
        Map.entry("parameters", identity.buildParameters()),
        Map.entry("dimension", dimension),
        Map.entry("graph", graph),
        Map.entry("revision", revision),
        Map.entry("loaded", loaded),
        Map.entry("images", images),
        Map.entry("people", people),
        Map.entry("settled", settled));
  }

  static Moment ofJson(JsonNode json) {
    return new Moment(
        new GenerationIdentity(
            json.path("generation").asLong(),
            UUID.fromString(json.path("gallery").asText()),
            model(json.path("model").asText()),
            json.path("parameters").asText()),
        json.path("dimension").asInt(),
        json.path("graph").asBoolean(),
        json.path("revision").asLong(),
        json.path("loaded").asLong(),
        json.path("images").asLong(),
        json.path("people").asLong(),
        json.path("settled").asBoolean());
  }

  private static @Nullable String model(String text) {
    return text.isEmpty() ? null : text;
  }
}
