package org.likeness.gallery.cluster;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.index.ImageRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The form of an image as a document of a generation, and of filters as queries on it. */
final class Form {
  static final String VECTOR = "vector";
  static final String PERSON = "person";
  private static final String FORCE = "force";
  private static final String SEX = "sex";
  private static final String AGE = "age";
  private static final String CAPTURED = "captured";
  private static final String OFFENCE_GROUP = "offenceGroup";
  private static final String IMAGE_TYPE = "imageType";

  private Form() {}

  /** An image; its id is the document's. */
  static Map<String, Object> document(ImageRow row) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(PERSON, row.personId().toString());
    document.put(FORCE, row.force());
    document.put(SEX, row.sex());
    document.put(AGE, row.age());
    document.put(CAPTURED, row.captured().toEpochDay());
    document.put(OFFENCE_GROUP, row.offenceGroup());
    document.put(IMAGE_TYPE, row.imageType());
    document.put(VECTOR, row.vector());
    return document;
  }

  /**
   * What a generation looks like before its first image. The cluster derives the vectors of stored
   * documents from a graph's field by itself; without one they must be left out, or each would lie
   * there twice, once as text.
   */
  static Map<String, Object> mapping(boolean graph) {
    Map<String, Object> source = graph ? Map.of() : Map.of("excludes", List.of(VECTOR));
    return Map.of("dynamic", "strict", "_source", source, "properties", fields());
  }

  /** The fields without the vector, whose length is known with the first image only. */
  private static Map<String, Object> fields() {
    Map<String, Object> word = Map.of("type", "keyword", "doc_values", false, "norms", false);
    return Map.of(
        PERSON, Map.of("type", "keyword"),
        FORCE, word,
        SEX, word,
        OFFENCE_GROUP, word,
        IMAGE_TYPE, word,
        AGE, Map.of("type", "integer", "doc_values", false),
        CAPTURED, Map.of("type", "integer", "doc_values", false));
  }

  /** The field of the vectors: full precision, and with a graph seven bits of them beside it. */
  static Map<String, Object> vectorField(int dimension, ClusterConfig config, boolean graph) {
    if (!graph) {
      return Map.of("type", "knn_vector", "dimension", dimension);
    }
    Map<String, Object> parameters =
        Map.of(
            "m", config.graphConnections(),
            "ef_construction", config.graphBeam(),
            "encoder", Map.of("name", "sq"));
    Map<String, Object> method =
        Map.of(
            "name", "hnsw",
            "engine", "lucene",
            "space_type", "innerproduct",
            "parameters", parameters);
    return Map.of("type", "knn_vector", "dimension", dimension, "method", method);
  }

  /** The images that pass a filter, as a query. */
  static Map<String, Object> query(GalleryFilter filter) {
    return all(clauses(filter));
  }

  /** The images of these people that pass a filter, as a query. */
  static Map<String, Object> imagesOf(Collection<UUID> people, GalleryFilter filter) {
    List<Map<String, Object>> clauses = clauses(filter);
    clauses.add(Map.of("terms", Map.of(PERSON, people.stream().map(UUID::toString).toList())));
    return all(clauses);
  }

  private static Map<String, Object> all(List<Map<String, Object>> clauses) {
    return clauses.isEmpty()
        ? Map.of("match_all", Map.of())
        : Map.of("bool", Map.of("filter", clauses));
  }

  private static List<Map<String, Object>> clauses(GalleryFilter filter) {
    List<Map<String, Object>> clauses = new ArrayList<>();
    oneOf(clauses, FORCE, filter.forces(), force -> force.value());
    oneOf(clauses, SEX, filter.sexes(), sex -> sex.wireName());
    oneOf(clauses, OFFENCE_GROUP, filter.offenceGroups(), group -> group.wireName());
    oneOf(clauses, IMAGE_TYPE, filter.imageTypes(), type -> type.wireName());
    oneOf(clauses, PERSON, filter.people(), UUID::toString);
    between(clauses, AGE, filter.ageFrom(), filter.ageTo());
    between(clauses, CAPTURED, day(filter.capturedFrom()), day(filter.capturedTo()));
    return clauses;
  }

  private static <T> void oneOf(
      List<Map<String, Object>> clauses, String field, Set<T> values, Function<T, String> name) {
    if (!values.isEmpty()) {
      clauses.add(Map.of("terms", Map.of(field, values.stream().map(name).sorted().toList())));
    }
  }

  private static void between(
      List<Map<String, Object>> clauses, String field, @Nullable Number from, @Nullable Number to) {
    Map<String, Object> ends = new LinkedHashMap<>();
    if (from != null) {
      ends.put("gte", from);
    }
    if (to != null) {
      ends.put("lte", to);
    }
    if (!ends.isEmpty()) {
      clauses.add(Map.of("range", Map.of(field, ends)));
    }
  }

  private static @Nullable Number day(@Nullable LocalDate day) {
    return day == null ? null : day.toEpochDay();
  }
}
