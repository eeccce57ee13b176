package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What auditors and supervisors do: see what became of searches, and save it. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description = {
      "Show what became of searches by force and month (auditors; supervisors for their force).",
      "What may be published is the public form of a year alone: --public YEAR."
    })
final class StatisticsCommand implements Callable<Integer> {
  @Mixin private Remote remote = new Remote();
  @Mixin private Output output = new Output();

  @Option(names = "--from", defaultValue = "", description = "First month, such as 2026-01.")
  private String from = "";

  @Option(names = "--to", defaultValue = "", description = "Last month.")
  private String to = "";

  @Option(names = "--force", defaultValue = "", description = "Code of one force.")
  private String force = "";

  @Option(
      names = "--table",
      defaultValue = "",
      description = {
        "What to save: searches (default), purposes, offences, gallery or evidence;",
        "of the public form: searches, operators, watchlists or evidence."
      })
  private String table = "";

  @Option(names = "--csv", paramLabel = "FILE", description = "Save as CSV instead of showing.")
  private @Nullable Path csv;

  @Option(
      names = "--public",
      paramLabel = "YEAR",
      description = "The public form of a year: small counts are withheld ([c]).")
  private @Nullable Integer year;

  @Override
  public Integer call() {
    if (year != null && !(from + to + force).isEmpty()) {
      throw Failure.usage("The public form is that of a whole year and of all forces.");
    }
    String path = year == null ? "/statistics" : "/public-statistics/" + year;
    if (csv != null) {
      remote.api().download(path + "/file" + query(), csv);
      output.say("Saved as %s", csv);
      return ExitCode.OK;
    }
    JsonNode found = remote.api().get(path, year == null ? questions() : Map.of()).body();
    if (output.json()) {
      output.print(found);
    } else {
      show(found);
    }
    return ExitCode.OK;
  }

  private void show(JsonNode found) {
    Table lines =
        new Table("Force", "Month", "Searches", "Lists", "Matches", "Verified", "Action", "Wrong");
    Json.elements(found.path("lines"))
        .forEach(
            line ->
                lines.row(
                    text(line, "force", "all"),
                    text(line, "month", "all"),
                    text(line, "searches", "[c]"),
                    text(line, "candidateLists", "[c]"),
                    text(line, "possibleMatches", "[c]"),
                    text(line, "verified", "[c]"),
                    text(line, "actioned", "[c]"),
                    text(line, "wrongLeads", "[c]")));
    lines.print(output.out());
    if (found.path("provisional").asBoolean()) {
      output.say("Provisional: not to be published.");
    }
    Json.elements(found.path("evidence")).forEach(this::evidence);
    Json.elements(found.path("alerts"))
        .forEach(
            alert ->
                output.say(
                    "Wrong leads above the limit: %s, %s of %s verified since %s",
                    text(alert, "force", "all forces"),
                    text(alert, "wrongLeads", ""),
                    text(alert, "verified", ""),
                    text(alert, "from", "")));
  }

  private void evidence(JsonNode setting) {
    JsonNode report = setting.path("report");
    output.say(
        "In force since %s: %s at FPIR %s, report %s of %s, approved by %s",
        text(setting, "inForceAt", ""),
        text(setting, "model", ""),
        text(setting, "fpir", ""),
        text(report, "sha256", "none"),
        text(report, "made", "no date"),
        text(setting, "approvedBy", "nobody here"));
    Json.elements(setting.path("missing"))
        .forEach(label -> output.say("  NO EVIDENCE BY GROUP: %s", label.asText()));
    for (JsonNode label : Json.elements(setting.path("labels")).toList()) {
      for (JsonNode group : Json.elements(label.path("groups")).toList()) {
        output.say(
            "  %s %s: false positives %s, false negatives %s",
            text(label, "label", ""),
            text(group, "group", ""),
            rate(group, "fpir"),
            rate(group, "fnir"));
      }
    }
  }

  private static String rate(JsonNode group, String error) {
    JsonNode rate = group.path(error);
    return rate.isObject()
        ? "%s (%s to %s, %s people)"
            .formatted(
                text(rate, "value", ""),
                text(rate, "low", ""),
                text(rate, "high", ""),
                text(rate, "people", ""))
        : "[c]";
  }

  private static String text(JsonNode node, String field, String otherwise) {
    return node.hasNonNull(field) ? node.path(field).asText() : otherwise;
  }

  private Map<String, String> questions() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", from);
    query.put("to", to);
    query.put("force", force);
    query.put("table", table);
    return query;
  }

  private String query() {
    String parameters =
        questions().entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey() + "=" + Api.encode(one.getValue()))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? "" : "?" + parameters;
  }
}
