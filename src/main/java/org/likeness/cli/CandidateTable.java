package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Locale;

/** A search's candidates for a person to read: one row per person, under the notice of S10. */
final class CandidateTable {

  private CandidateTable() {}

  /** Prints every candidate. */
  static void print(JsonNode search, Output output) {
    print(search, output, Integer.MAX_VALUE);
  }

  /** Prints the first candidates, and how many more there are. */
  static void print(JsonNode search, Output output, int most) {
    JsonNode candidates = search.path("candidates");
    output.line("");
    output.line("%s", search.path("notice").asText());
    output.line("");
    boolean complete = search.path("gallery").path("complete").asBoolean(true);
    if (!complete) {
      output.line(
          "PARTIAL: a part of the gallery could not be searched. Search again before you conclude"
              + " anything from who is not listed.");
    }
    if (candidates.isEmpty() && complete) {
      output.line(
          "No candidates. The person may not be enrolled, or the image may not be good enough.");
    } else if (!candidates.isEmpty()) {
      table(candidates, most).print(output.out());
      if (candidates.size() > most) {
        output.line("and %d more", candidates.size() - most);
      }
    }
    output.line("");
    output.line(
        "Search %s, case %s: %s", text(search, "id"), text(search, "caseReference"), state(search));
    JsonNode gallery = search.path("gallery");
    output.line(
        "Gallery of %s people in %s images; threshold %s; model %s; %s scan",
        text(gallery, "people"),
        text(gallery, "images"),
        number(search.path("threshold")),
        text(search.path("model"), "id"),
        text(search, "scan"));
  }

  private static Table table(JsonNode candidates, int most) {
    Table table =
        new Table(
            "Rank",
            "Score",
            "Case reference",
            "Force",
            "Captured",
            "Age",
            "Sex",
            "Images",
            "How alike");
    for (JsonNode candidate : Json.elements(candidates).limit(most).toList()) {
      JsonNode best = candidate.path("images").path(0);
      table.row(
          text(candidate, "rank"),
          number(candidate.path("score")),
          text(best, "custodyReference"),
          text(best, "force"),
          text(best, "captureDate"),
          text(best, "ageAtCapture"),
          text(best, "sex"),
          candidate.path("images").size(),
          text(candidate, "alikeness"));
    }
    return table;
  }

  private static String state(JsonNode search) {
    return search.path("candidates").isEmpty()
        ? "nothing to review (" + text(search, "reviewState") + ")"
        : "UNREVIEWED until two reviewers have decided (" + text(search, "reviewState") + ")";
  }

  private static String number(JsonNode number) {
    return number.isNumber() ? String.format(Locale.ROOT, "%.3f", number.asDouble()) : "none";
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
