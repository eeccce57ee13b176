package org.likeness.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;

/** Features and marks of a decision as they stand in the database. */
final class DecisionJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DecisionJson() {}

  static String write(Object part) {
    try {
      return MAPPER.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a decision cannot be written as JSON", e);
    }
  }

  static FeatureComparison features(String json) {
    return read(json, FeatureComparison.class);
  }

  static List<Mark> marks(String json) {
    return List.of(read(json, Mark[].class));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored part of a decision cannot be read", e);
    }
  }
}
