package org.likeness.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;

/** Findings as the database keeps them. */
final class FindingsJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FindingsJson() {}

  static String write(List<Finding> findings) {
    try {
      return MAPPER.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings are always writable as JSON", e);
    }
  }

  static List<Finding> read(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored findings cannot be read", e);
    }
  }
}
