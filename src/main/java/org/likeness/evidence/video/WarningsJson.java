package org.likeness.evidence.video;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;

/** Warnings about a face in the database. */
final class WarningsJson {
  private static final JsonMapper JSON = new JsonMapper();

  private WarningsJson() {}

  static String write(List<String> warnings) {
    try {
      return JSON.writeValueAsString(warnings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of words cannot be written as JSON", e);
    }
  }

  static List<String> read(String warnings) {
    try {
      return List.of(JSON.readValue(warnings, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored words cannot be read", e);
    }
  }
}
