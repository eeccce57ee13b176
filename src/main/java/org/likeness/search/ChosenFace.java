package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which face was searched and how it was chosen.
 *
 * @param by how
 * @param face its index; null where the eyes were marked by hand
 * @param eyes the marks; null where a face was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChosenFace(Way by, @Nullable Integer face, @Nullable Eyes eyes) {

  /** How a face was chosen. */
  @Schema(name = "WayOfChoosing")
  public enum Way {
    ONLY_FACE,
    CHOICE,
    EYE_MARKS;

    /** The stable name, lower case with hyphens. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The way of a stable name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Way of(String wireName) {
      return Arrays.stream(values())
          .filter(way -> way.wireName().equals(wireName))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such way: " + wireName));
    }
  }
}
