package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers, in a file beside the models, from where each was installed. */
final class ModelOrigins {
  private static final String UNKNOWN = "unknown";

  private final Path file;

  /** Those of a folder of models. */
  ModelOrigins(Path folder) {
    file = folder.resolve("origins.json");
  }

  /** From where the model was installed, in words. */
  String of(String model) {
    return read().path(model).asText(UNKNOWN);
  }

  /** Notes from where a model was installed. */
  void put(String model, String origin) throws IOException {
    ObjectNode origins = read().put(model, origin);
    PrivateFile.write(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(origins));
  }

  /** A note that cannot be read says nothing; the models do not depend on it. */
  private ObjectNode read() {
    try {
      JsonNode node = Files.exists(file) ? Json.MAPPER.readTree(file.toFile()) : null;
      return node instanceof ObjectNode origins ? origins : Json.MAPPER.createObjectNode();
    } catch (IOException e) {
      return Json.MAPPER.createObjectNode();
    }
  }
}
