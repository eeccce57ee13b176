package org.likeness.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search must say of its case, and how it may be narrowed. */
final class SearchOptions {
  @Option(names = "--force", description = "Force code (default: your own force).")
  private Optional<String> force = Optional.empty();

  @Option(
      names = "--case",
      required = true,
      paramLabel = "REFERENCE",
      description = "Crime or incident reference.")
  private String caseReference = "";

  @Option(names = "--offence", required = true, description = "Offence code, such as theft.")
  private String offence = "";

  @Option(
      names = "--purpose",
      required = true,
      description = "Lawful purpose code, such as investigate-crime.")
  private String purpose = "";

  @Option(
      names = "--justification",
      required = true,
      paramLabel = "TEXT",
      description = "Why the search is necessary and proportionate.")
  private String justification = "";

  @Option(
      names = "--source",
      required = true,
      paramLabel = "TEXT",
      description = "Where the image comes from.")
  private String imageSource = "";

  @Option(
      names = "--accept-policy",
      description = "I accept the policy: no sketches, no artist's impressions, no look-alikes.")
  private boolean policyAccepted;

  @Option(
      names = "--investigative",
      paramLabel = "REASON",
      description = "List the top 50 without a cut; the reason is recorded.")
  private Optional<String> investigative = Optional.empty();

  @Mixin private FilterOptions filter = new FilterOptions();

  /**
   * The request as the API wants it.
   *
   * @param ownForce the force of who is signed in
   * @param stills one entry per still
   */
  Map<String, Object> request(String ownForce, List<Map<String, Object>> stills) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("force", force.orElse(ownForce));
    request.put("caseReference", caseReference);
    request.put("offence", offence);
    request.put("purpose", purpose);
    request.put("justification", justification);
    request.put("imageSource", imageSource);
    request.put("policyAccepted", policyAccepted);
    request.put("stills", stills);
    request.put("mode", investigative.isPresent() ? "investigative" : "operating-point");
    investigative.ifPresent(reason -> request.put("modeReason", reason));
    if (!filter.toJson().isEmpty()) {
      request.put("filter", filter.toJson());
    }
    return request;
  }
}
