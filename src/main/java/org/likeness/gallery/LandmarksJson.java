package org.likeness.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Landmarks;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The points of a face as they stand in the database. */
@Converter
class LandmarksJson implements AttributeConverter<@Nullable Landmarks, @Nullable String> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Landmarks landmarks) {
    try {
      return landmarks == null ? null : MAPPER.writeValueAsString(landmarks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Landmarks cannot be written as JSON", e);
    }
  }

  @Override
  public @Nullable Landmarks convertToEntityAttribute(@Nullable String json) {
    try {
      return json == null ? null : MAPPER.readValue(json, Landmarks.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored landmarks cannot be read", e);
    }
  }
}
