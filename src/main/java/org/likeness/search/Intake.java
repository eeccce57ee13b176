package org.likeness.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.likeness.gallery.EngineConfig;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes uploads in: parts within their limits, and the JSON among them. */
@ApplicationScoped
class Intake {
  private final ObjectMapper json;
  private final SentForm.Limits limits;

  Intake(ObjectMapper json, EngineConfig engine, SearchConfig config) {
    this.json = json;
    this.limits =
        new SentForm.Limits(engine.maxBytes(), config.maxTotalBytes(), config.maxStills());
  }

  SentForm form(MultipartFormDataInput input) {
    return SentForm.read(input, limits);
  }

  /**
   * The JSON of the request part.
   *
   * @throws Problem invalid-request with the field, or malformed-request if it is no JSON at all
   */
  <T> T parse(String request, Class<T> type) {
    try {
      T parsed = json.readValue(request, type);
      if (parsed == null) {
        throw Problem.field("request", "is empty");
      }
      return parsed;
    } catch (JsonMappingException e) {
      String field = field(e);
      throw Problem.field(field.isEmpty() ? "request" : field, "is not of the expected form");
    } catch (JsonProcessingException e) {
      throw Problem.of(
          ProblemType.MALFORMED_REQUEST,
          "The request part is no JSON near line " + e.getLocation().getLineNr());
    }
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
