package org.likeness.search;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Eyes of a frozen image as they stand in the database. */
@Converter
class EyesJson implements AttributeConverter<@Nullable Eyes, @Nullable String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Eyes eyes) {
    return eyes == null ? null : FrozenJson.write(eyes);
  }

  @Override
  public @Nullable Eyes convertToEntityAttribute(@Nullable String json) {
    return json == null ? null : FrozenJson.read(json, Eyes.class);
  }
}
