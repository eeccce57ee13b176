package org.likeness.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The feature comparison as it stands in the database. */
final class FeatureJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FeatureJson() {}

  static String write(FeatureComparison features) {
    try {
      return MAPPER.writeValueAsString(features);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A feature comparison cannot be written as JSON", e);
    }
  }

  static FeatureComparison read(String json) {
    try {
      return MAPPER.readValue(json, FeatureComparison.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored feature comparison cannot be read", e);
    }
  }
}
