package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Collectors;

/** The faces among which the user must choose, with their places and quality. */
final class FaceTable {

  private FaceTable() {}

  /** Prints them to standard error: the search has no result yet. */
  static void print(JsonNode problem, Output output) {
    output.say("Still  Face  Left  Top  Width  Height  Warnings");
    for (JsonNode still : problem.path("stills")) {
      for (JsonNode face : still.path("faces")) {
        JsonNode box = face.path("box");
        output.say(
            "%5s  %4s  %4.0f  %3.0f  %5.0f  %6.0f  %s",
            still.path("index").asText(),
            face.path("index").asText(),
            box.path("x").asDouble(),
            box.path("y").asDouble(),
            box.path("width").asDouble(),
            box.path("height").asDouble(),
            Json.elements(face.path("quality").path("warnings"))
                .map(warning -> warning.path("words").asText())
                .collect(Collectors.joining("; ")));
      }
    }
    output.say("Choose by --face STILL=FACE");
  }
}
