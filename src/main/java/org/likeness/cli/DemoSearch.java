package org.likeness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's one search; a second demo shows it again instead of searching again. */
final class DemoSearch {
  private static final String CASE = "DEMO/0001";

  private final Api investigator;

  DemoSearch(Api investigator) {
    this.investigator = investigator;
  }

  /** The search with its candidates. */
  JsonNode search(Path probe) {
    Optional<String> earlier =
        Json.elements(investigator.get("/searches").path("items"))
            .filter(search -> search.path("caseReference").asText().equals(CASE))
            .map(search -> search.path("id").asText())
            .findFirst();
    return earlier.map(id -> investigator.get("/searches/" + id)).orElseGet(() -> searchNow(probe));
  }

  private JsonNode searchNow(Path probe) {
    Map<String, Object> request =
        Map.of(
            "force", "MET",
            "caseReference", CASE,
            "offence", "theft",
            "purpose", "investigate-crime",
            "justification", "Demonstration with images of people who do not exist",
            "imageSource", "Demonstration still " + probe.getFileName(),
            "policyAccepted", true,
            "mode", "operating-point",
            "stills", List.of(Map.of("still", 0)));
    Multipart form =
        new Multipart()
            .json("request", json(request))
            .file("still", String.valueOf(probe.getFileName()), probe);
    return investigator.post("/searches", form).body();
  }

  private static byte[] json(Map<String, Object> request) {
    try {
      return Json.MAPPER.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the request cannot be written", e);
    }
  }
}
