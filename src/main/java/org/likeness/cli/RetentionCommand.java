package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Map;

/** What gallery managers look after: reviews that are due, legal holds, and the rules. */
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    description = "Show reviews that are due, legal holds, and the retention rules.",
    synopsisSubcommandLabel = "COMMAND")
final class RetentionCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness retention --help lists them.");
  }

  @Command(
      name = "due",
      mixinStandardHelpOptions = true,
      description = {
        "List images of your force whose review is due, the longest due first (gallery managers)."
      })
  int due(
      @Mixin Remote remote,
      @Mixin Output output,
      @Option(
              names = "--within",
              paramLabel = "DAYS",
              defaultValue = "0",
              description = "Also those that come due within so many days.")
          int days,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "Most images, 1..500.")
          int limit) {
    Map<String, String> query =
        Map.of("withinDays", String.valueOf(days), "limit", String.valueOf(limit));
    JsonNode page = remote.api().get("/gallery/reviews", query).body();
    if (output.json()) {
      output.print(page);
      return ExitCode.OK;
    }
    for (JsonNode one : page.path("items")) {
      output.line(
          "%s  %s  %s  %s%s%s",
          one.path("reviewDate").asText(),
          one.path("id").asText(),
          one.path("custodyReference").asText(),
          one.path("arrestOutcome").asText(),
          one.path("under18").asBoolean() ? ", under 18" : "",
          one.path("held").asBoolean() ? ", held" : "");
    }
    output.line(
        "%d images%s", page.path("items").size(), page.has("nextCursor") ? ", and more" : "");
    return ExitCode.OK;
  }

  @Command(
      name = "holds",
      mixinStandardHelpOptions = true,
      description = "List the standing legal holds of your force (gallery managers, supervisors).")
  int holds(@Mixin Remote remote, @Mixin Output output) {
    JsonNode page = remote.api().get("/legal-holds", Map.of("limit", "1000")).body();
    if (output.json()) {
      output.print(page);
      return ExitCode.OK;
    }
    for (JsonNode one : page.path("items")) {
      output.line(
          "%s %s  until %s  %s",
          one.path("subjectType").asText(),
          one.path("subjectId").asText(),
          one.path("until").asText("released"),
          one.path("authority").asText());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "sweep",
      mixinStandardHelpOptions = true,
      description = {
        "Remove what the retention rules say is over, as the service does by itself at",
        "intervals (administrators, gallery managers). It may be cut off and begun again.",
        "Exit code 1 if a part of it failed; the others are done."
      })
  int sweep(@Mixin Remote remote, @Mixin Output output) {
    Api api = remote.api();
    JsonNode done;
    do {
      done = api.post("/retention-sweeps").body();
      report(done, output);
    } while (done.path("more").asBoolean());
    return done.findValues("failed").stream().anyMatch(JsonNode::asBoolean)
        ? ExitCode.REFUSED
        : ExitCode.OK;
  }

  private static void report(JsonNode done, Output output) {
    if (output.json()) {
      output.print(done);
      return;
    }
    for (JsonNode part : done.path("parts")) {
      if (part.path("failed").asBoolean() || part.path("records").asInt() > 0) {
        output.line(
            "%s: %d records%s",
            part.path("name").asText(),
            part.path("records").asInt(),
            part.path("failed").asBoolean() ? ", then it FAILED; see the service's log" : "");
      }
    }
    output.line(done.path("more").asBoolean() ? "More is due" : "Nothing more is due");
  }

  @Command(
      name = "rules",
      mixinStandardHelpOptions = true,
      description = "List the sets of periods that review dates come from (managers, auditors).")
  int rules(@Mixin Remote remote, @Mixin Output output) {
    JsonNode sets = remote.api().get("/retention-rules");
    if (output.json()) {
      output.print(sets);
      return ExitCode.OK;
    }
    for (JsonNode set : sets.path("items")) {
      output.line(
          "%d  from %s: convicted %s (under 18 %s), unconvicted %s (under 18 %s)",
          set.path("number").asInt(),
          set.path("inForceFrom").asText("the beginning"),
          set.path("convicted").asText(),
          set.path("convictedUnder18").asText(),
          set.path("unconvicted").asText(),
          set.path("unconvictedUnder18").asText());
    }
    return ExitCode.OK;
  }
}
