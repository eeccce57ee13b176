package org.likeness.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.media.Sha256;

import jakarta.enterprise.context.ApplicationScoped;

/** ETags of answers: the same for the same content, whichever replica gives it. */
@ApplicationScoped
class AnswerTags {
  private static final int DIGITS = 32;

  private final ObjectMapper json;

  AnswerTags(ObjectMapper json) {
    this.json = json;
  }

  String of(Object answer) {
    try {
      return '"' + Sha256.of(json.writeValueAsBytes(answer)).hex().substring(0, DIGITS) + '"';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer can always be written", e);
    }
  }
}
