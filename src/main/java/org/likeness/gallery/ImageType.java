package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;

/** How the image came to be taken. */
public enum ImageType {
  CUSTODY("custody"),
  VOLUNTARY_ATTENDANCE("voluntary-attendance"),
  OTHER("other");

  private final String wireName;

  ImageType(String wireName) {
    this.wireName = wireName;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The value of a wire name; empty for an unknown one. */
  public static Optional<ImageType> of(String wireName) {
    return WireNames.find(values(), ImageType::wireName, wireName);
  }

  /**
   * @throws IllegalArgumentException for an unknown name, listing the known ones
   */
  @JsonCreator
  public static ImageType required(String wireName) {
    return WireNames.required(values(), ImageType::wireName, wireName);
  }
}
