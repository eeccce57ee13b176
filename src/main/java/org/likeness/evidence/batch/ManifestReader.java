package org.likeness.evidence.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.likeness.problem.FieldProblem;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the manifest of an archive. */
@ApplicationScoped
class ManifestReader {
  private static final int LARGEST = 4 << 20;

  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Instant.class, "a moment such as 2026-11-20T17:05:00Z",
          UUID.class, "an id",
          Boolean.class, "true or false",
          String.class, "a text");

  private final ObjectMapper json;

  ManifestReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws Refused if there is none, or it cannot be read
   */
  Manifest read(BatchZip zip) throws IOException, Refused {
    if (!zip.has(Manifest.NAME)) {
      throw Refused.archive("has no " + Manifest.NAME + " at its top");
    }
    if (zip.size(Manifest.NAME) > LARGEST) {
      throw Refused.archive("has a manifest of more than " + LARGEST + " bytes");
    }
    try (InputStream stream = zip.open(Manifest.NAME)) {
      Manifest manifest = json.readValue(stream.readAllBytes(), Manifest.class);
      if (manifest == null) {
        throw fault("manifest", "must be an object");
      }
      if (manifest.version() == null || manifest.version() != 1) {
        throw fault("manifest.version", "must be 1");
      }
      return manifest;
    } catch (JsonMappingException e) {
      throw fault("manifest" + fieldOf(e), reasonOf(e));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw fault("manifest", "is no JSON near line " + line);
    }
  }

  private static String fieldOf(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(p -> p.getFieldName() == null ? "[" + p.getIndex() + "]" : "." + p.getFieldName())
        .collect(Collectors.joining());
  }

  /** In words of the manifest; the reader's own would tell of classes. */
  private String reasonOf(JsonMappingException wrong) {
    if (wrong instanceof UnrecognizedPropertyException) {
      return "is not a field of a manifest";
    }
    if (wrong instanceof ValueInstantiationException other) {
      return mustBe(other.getType().getRawClass());
    }
    return wrong instanceof MismatchedInputException other && other.getTargetType() != null
        ? mustBe(other.getTargetType())
        : "is not of the expected form";
  }

  private String mustBe(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(value -> json.convertValue(value, String.class))
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (Number.class.isAssignableFrom(type)) {
      return "must be a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    return "must be " + FORMS.getOrDefault(type, "an object");
  }

  private static Refused fault(String field, String reason) {
    return new Refused(List.of(new FieldProblem(field, reason)));
  }
}
