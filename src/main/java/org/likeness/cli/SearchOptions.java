package org.likeness.cli;

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

  @Option(names = "--filter-force", split = ",", description = "Only images of these forces.")
  private List<String> forces = List.of();

  @Option(names = "--filter-sex", split = ",", description = "female, male, unknown.")
  private List<String> sexes = List.of();

  @Option(names = "--filter-age-from", description = "Youngest age at capture.")
  private Optional<Integer> ageFrom = Optional.empty();

  @Option(names = "--filter-age-to", description = "Oldest age at capture.")
  private Optional<Integer> ageTo = Optional.empty();

  @Option(names = "--filter-captured-from", description = "Earliest capture date, YYYY-MM-DD.")
  private Optional<String> capturedFrom = Optional.empty();

  @Option(names = "--filter-captured-to", description = "Latest capture date, YYYY-MM-DD.")
  private Optional<String> capturedTo = Optional.empty();

  @Option(names = "--filter-offence-group", split = ",", description = "Offence groups.")
  private List<String> offenceGroups = List.of();

  @Option(names = "--filter-image-type", split = ",", description = "Image types.")
  private List<String> imageTypes = List.of();

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
    Map<String, Object> filter = filter();
    if (!filter.isEmpty()) {
      request.put("filter", filter);
    }
    return request;
  }

  private Map<String, Object> filter() {
    Map<String, Object> filter = new LinkedHashMap<>();
    putUnlessEmpty(filter, "forces", forces);
    putUnlessEmpty(filter, "sexes", sexes);
    putUnlessEmpty(filter, "offenceGroups", offenceGroups);
    putUnlessEmpty(filter, "imageTypes", imageTypes);
    ageFrom.ifPresent(age -> filter.put("ageFrom", age));
    ageTo.ifPresent(age -> filter.put("ageTo", age));
    capturedFrom.ifPresent(date -> filter.put("capturedFrom", date));
    capturedTo.ifPresent(date -> filter.put("capturedTo", date));
    return filter;
  }

  private static void putUnlessEmpty(Map<String, Object> filter, String name, List<String> values) {
    if (!values.isEmpty()) {
      filter.put(name, values);
    }
  }
}
