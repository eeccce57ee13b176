package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.index.ScoredImage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The requests of one search. Each says whether a part of the index did not answer. */
final class PeopleQuery {
  /** Images of a list's people, in nearly all searches. */
  private static final int USUAL_IMAGES = 5_000;

  /**
   * Sums in double precision and in the order of the dimensions, as the embedded index does, so
   * that both give the same numbers. Where each vector lies: the vectors themselves do not travel.
   */
  private static final String EXACT =
      "float[] v = doc['vector'].value; double s = 0; List p = params.probe;"
          + " for (int i = 0; i < v.length; i++) { s += (double) p.get(i) * v[i]; } return s;";

  /**
   * Of what is left, for scanning: what a part has found by then is its answer, and exact cosines
   * of it can still be had.
   */
  private static final int FOR_SCANNING = 80;

  private final Cluster cluster;
  private final Deadline deadline;
  private final Sight sight;
  private final GalleryQuery query;
  private final float[] probe;
  private boolean complete;

  PeopleQuery(Cluster cluster, Sight sight, GalleryQuery query, Deadline deadline) {
    this.cluster = cluster.until(deadline);
    this.deadline = deadline;
    this.sight = sight;
    this.query = query;
    this.probe = query.probe().toVector();
    this.complete = sight.complete();
  }

  /** Whether all parts answered, every time. */
  boolean complete() {
    return complete;
  }

  /**
   * A person as a first request finds them.
   *
   * @param person who
   * @param estimate of the cosine of the person's best image
   */
  record Found(UUID person, double estimate) {}

  /** The people whose best images are most alike, by comparing every vector in single precision. */
  List<Found> exhaustive(int most, double lowest) throws IOException {
    Map<String, Object> script =
        Map.of(
            "lang", "knn",
            "source", "knn_score",
            "params",
                Map.of("field", Form.VECTOR, "query_value", probe, "space_type", "innerproduct"));
    Map<String, Object> all =
        Map.of("script_score", Map.of("query", Form.query(query.filter()), "script", script));
    return people(all, most, lowest);
  }

  /** The people whom the graphs of the parts lead to, by seven-bit vectors. */
  List<Found> approximate(int candidates, int most, double lowest) throws IOException {
    Map<String, Object> nearest = new LinkedHashMap<>();
    nearest.put("vector", probe);
    nearest.put("k", candidates);
    nearest.put("method_parameters", Map.of("ef_search", candidates));
    if (!query.filter().isNone()) {
      nearest.put("filter", Form.query(query.filter()));
    }
    return people(Map.of("knn", Map.of(Form.VECTOR, nearest)), most, lowest);
  }

  private List<Found> people(Map<String, Object> asked, int most, double lowest)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pit", sight.pit());
    body.put("size", most);
    body.put("query", asked);
    body.put("min_score", Scores.ofCosine(lowest));
    body.put("collapse", Map.of("field", Form.PERSON));
    body.put("docvalue_fields", List.of(Form.PERSON));
    body.put("_source", false);
    body.put("track_total_hits", false);
    List<Found> people = new ArrayList<>();
    for (JsonNode hit : search(body).at("/hits/hits")) {
      people.add(new Found(person(hit), Scores.toCosine(hit.path("_score").asDouble())));
    }
    return people;
  }

  /** All images of these people that pass the filter, with their exact cosines. */
  List<ScoredImage> images(Collection<UUID> people) throws IOException {
    if (people.isEmpty()) {
      return List.of();
    }
    JsonNode hits = images(people, USUAL_IMAGES);
    int all = hits.at("/total/value").asInt();
    if (all > hits.path("hits").size()) {
      hits = images(people, all);
    }
    List<ScoredImage> images = new ArrayList<>();
    for (JsonNode hit : hits.path("hits")) {
      UUID id = UUID.fromString(hit.path("_id").asText());
      images.add(new ScoredImage(-1, id, person(hit), hit.at("/fields/cosine/0").asDouble()));
    }
    return images;
  }

  private JsonNode images(Collection<UUID> people, int most) throws IOException {
    Map<String, Object> script =
        Map.of("lang", "painless", "source", EXACT, "params", Map.of("probe", doubles()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("pit", sight.pit());
    body.put("size", most);
    body.put("query", Form.imagesOf(people, query.filter()));
    body.put("sort", List.of("_doc"));
    body.put("docvalue_fields", List.of(Form.PERSON));
    body.put("script_fields", Map.of("cosine", Map.of("script", script)));
    body.put("_source", false);
    body.put("track_total_hits", true);
    return search(body).path("hits");
  }

  /** As doubles in JSON, so that each is exactly the float. */
  private double[] doubles() {
    double[] exact = new double[probe.length];
    for (int i = 0; i < probe.length; i++) {
      exact[i] = probe[i];
    }
    return exact;
  }

  private JsonNode search(Map<String, Object> body) throws IOException {
    body.put("timeout", deadline.left(FOR_SCANNING).toMillis() + "ms");
    JsonNode answer =
        cluster.post(
            "/_search?cancel_after_time_interval=" + deadline.left().toMillis() + "ms", body);
    JsonNode parts = answer.path("_shards");
    complete &=
        parts.path("successful").asInt() == parts.path("total").asInt()
            && !answer.path("timed_out").asBoolean();
    return answer;
  }

  private static UUID person(JsonNode hit) {
    return UUID.fromString(hit.at("/fields/person/0").asText());
  }

  /** The lowest cosine that can matter, before estimates are allowed for. */
  double cut() {
    Cosine cut = query.cut();
    return cut == null ? -1 : cut.value();
  }
}
