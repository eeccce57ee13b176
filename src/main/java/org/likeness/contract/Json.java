package org.likeness.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON within the contract. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** Of an example, which consists of maps, lists and plain values. */
  static String write(Object example) {
    try {
      return MAPPER.writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example can always be written", e);
    }
  }
}
