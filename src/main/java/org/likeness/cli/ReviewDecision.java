package org.likeness.cli;

import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Options of a reviewer's decision. */
final class ReviewDecision {
  @Option(
      names = "--outcome",
      required = true,
      description = "possible-match, not-a-match, inconclusive or image-unsuitable.")
  private String outcome = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--differences",
      required = true,
      paramLabel = "TEXT",
      description = "Differences seen: age, beard, scars, ears; or that none were seen.")
  private String differences = "";

  @Option(names = "--candidate", paramLabel = "ID", description = "The candidate it is about.")
  private Optional<String> candidate = Optional.empty();

  @Option(
      names = "--feature",
      paramLabel = "NAME=ASSESSMENT[:NOTE]",
      description = {
        "One of faceShape, hairline, brows, eyes, nose, mouth, ears, chin, marks,",
        "and similar, different or not-visible; for example --feature \"nose=similar:broad bridge\"."
      })
  private Map<String, String> features = new LinkedHashMap<>();

  /** The request as the API wants it. */
  Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("outcome", outcome);
    request.put("reason", reason);
    request.put("differencesSeen", differences);
    candidate.ifPresent(id -> request.put("candidateId", id));
    if (!features.isEmpty()) {
      Map<String, Object> compared = new LinkedHashMap<>();
      features.forEach((name, words) -> compared.put(name, feature(words)));
      request.put("features", compared);
    }
    return request;
  }

  private static Map<String, String> feature(String words) {
    String[] parts = words.split(":", 2);
    return Map.of("assessment", parts[0].strip(), "note", parts.length > 1 ? parts[1].strip() : "");
  }
}
