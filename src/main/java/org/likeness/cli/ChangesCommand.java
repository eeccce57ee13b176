package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes of model and operating point, as administrators propose and approvers decide them. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = "Change the model or the operating point, with evidence and a second person.",
    synopsisSubcommandLabel = "COMMAND")
final class ChangesCommand implements Runnable {
  private static final String CHANGES = "/governed-changes";

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness changes --help lists them.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the changes, the newest first.")
  int list(@Mixin Remote remote, @Mixin Output output) {
    JsonNode changes = remote.api().get(CHANGES);
    if (output.json()) {
      output.print(changes);
      return ExitCode.OK;
    }
    Table table = new Table("change", "kind", "state", "model", "FPIR", "proposed", "by");
    Json.elements(changes.path("items"))
        .forEach(
            change ->
                table.row(
                    change.path("id").asText(),
                    change.path("kind").asText(),
                    state(change),
                    change.path("setting").path("model").asText(),
                    change.path("setting").path("fpir").asText(),
                    change.path("proposedAt").asText(),
                    change.path("author").asText()));
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a change, and what the report shows against it.")
  int show(
      @Parameters(paramLabel = "CHANGE", description = "Its id.") String id,
      @Mixin Remote remote,
      @Mixin Output output) {
    return print(remote.api().get(path(id)), output);
  }

  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      description = {
        "Propose a change. What is not named stays as it is in force.",
        "The report must be of exactly the model and preprocessing that are to be in force."
      })
  int propose(
      @Parameters(
              paramLabel = "KIND",
              description = "What is to change: operating-point, model or preprocessing.")
          String kind,
      @Option(
              names = "--report",
              paramLabel = "REPORT",
              required = true,
              description = "Id of the report that speaks for it.")
          String report,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason,
      @Option(names = "--recogniser", paramLabel = "ID", description = "The model to come.")
          String recogniser,
      @Option(names = "--detector", paramLabel = "ID", description = "The detector to come.")
          String detector,
      @Option(names = "--fpir", paramLabel = "RATE", description = "The rate to come, as 0.01.")
          Double fpir,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("kind", kind);
    request.put("reportId", report);
    request.put("reason", reason);
    put(request, "recogniser", recogniser);
    put(request, "detector", detector);
    put(request, "fpir", fpir);
    return print(remote.api().post(CHANGES, request).body(), output);
  }

  @Command(
      name = "decide",
      mixinStandardHelpOptions = true,
      description = "Approve or refuse a change that somebody else proposed (approvers).")
  int decide(
      @Parameters(paramLabel = "CHANGE", description = "Its id.") String id,
      @Parameters(paramLabel = "DECISION", description = "approve or refuse.") Decision decision,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason,
      @Option(
              names = "--override",
              paramLabel = "TEXT",
              description = "Why it is approved against the findings.")
          String override,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("approve", decision == Decision.approve);
    request.put("reason", reason);
    put(request, "override", override);
    return print(remote.api().post(path(id) + "/decision", request).body(), output);
  }

  /** As it is typed. */
  enum Decision {
    approve,
    refuse
  }

  @Command(
      name = "progress",
      mixinStandardHelpOptions = true,
      description = "Show how far the templates of the second model are.")
  int progress(@Mixin Remote remote, @Mixin Output output) {
    JsonNode migration = remote.api().get(CHANGES + "/migration");
    if (output.json()) {
      output.print(migration);
      return ExitCode.OK;
    }
    JsonNode progress = migration.path("progress");
    output.line(
        "%s: %s of %s images, %s cannot be embedded, %s people would not be found%s",
        migration.path("model").asText(),
        progress.path("embedded").asText(),
        progress.path("images").asText(),
        progress.path("failed").asText(),
        progress.path("peopleLost").asText(),
        progress.path("whole").asBoolean() ? "; complete" : "");
    Json.elements(migration.path("failures"))
        .forEach(
            failure ->
                output.line(
                    "%s  %s", failure.path("imageId").asText(), failure.path("reason").asText()));
    return ExitCode.OK;
  }

  @Command(
      name = "switch",
      mixinStandardHelpOptions = true,
      description = "Put an approved model in force, once its templates are made (approvers).")
  int to(
      @Parameters(paramLabel = "CHANGE", description = "Its id.") String id,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why now.")
          String reason,
      @Option(
              names = "--accept",
              paramLabel = "TEXT",
              description = "Why images without a template are accepted.")
          String accept,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("reason", reason);
    put(request, "accept", accept);
    return print(remote.api().post(path(id) + "/switch", request).body(), output);
  }

  @Command(
      name = "switch-back",
      mixinStandardHelpOptions = true,
      description = "Put in force again what was before a change of the model (approvers).")
  int back(
      @Parameters(paramLabel = "CHANGE", description = "Its id.") String id,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why now.")
          String reason,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request = Map.of("reason", reason);
    return print(remote.api().post(path(id) + "/switch-back", request).body(), output);
  }

  @Command(
      name = "abandon",
      mixinStandardHelpOptions = true,
      description = "Give an approved change of the model up (approvers).")
  int abandon(
      @Parameters(paramLabel = "CHANGE", description = "Its id.") String id,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request = Map.of("reason", reason);
    return print(remote.api().post(path(id) + "/abandonment", request).body(), output);
  }

  private static String path(String id) {
    return CHANGES + "/" + Api.encode(id);
  }

  private static void put(Map<String, Object> request, String member, @Nullable Object value) {
    if (value != null) {
      request.put(member, value);
    }
  }

  private static int print(JsonNode change, Output output) {
    if (output.json()) {
      output.print(change);
      return ExitCode.OK;
    }
    JsonNode setting = change.path("setting");
    output.line(
        "%s: %s, %s", change.path("id").asText(), change.path("kind").asText(), state(change));
    output.line(
        "%s, preprocessing %s, FPIR %s",
        setting.path("model").asText(),
        setting.path("preprocessing").asText(),
        setting.path("fpir").asText());
    Json.elements(change.path("findings"))
        .forEach(finding -> output.line("%s", "Against it: " + finding.path("words").asText()));
    return ExitCode.OK;
  }

  private static String state(JsonNode change) {
    return change.path("now").asBoolean() ? "in force now" : change.path("state").asText();
  }
}
