package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What investigators decide about the packs of retailers. */
@Command(
    name = "triage",
    mixinStandardHelpOptions = true,
    description =
        "Look through evidence packs of retailers, accept or refuse them (investigators).",
    synopsisSubcommandLabel = "COMMAND")
final class TriageCommand implements Runnable {
  private static final String ROOT = "/evidence-triage";

  /** Options that say which pack, as it was read. */
  static final class Read {
    @Parameters(paramLabel = "PACK", description = "Id of the pack.")
    private String pack = "";

    @Option(
        names = "--etag",
        required = true,
        description = "What triage show printed: proves that you decide on what you saw.")
    private String etag = "";

    private String quoted() {
      return etag.endsWith("\"") ? etag : "\"" + etag + "\"";
    }
  }

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness triage --help lists them.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the packs of your force, the most pressing first.")
  int list(
      @Mixin Remote remote,
      @Mixin Output output,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "Only these, such as accepted; else all that are open.")
          Optional<String> state,
      @Option(
              names = "--only",
              paramLabel = "WHAT",
              description = "violence, prolific, under18 or organised.")
          Optional<String> only) {
    JsonNode queue =
        remote.api().get(ROOT, Map.of("state", state.orElse(""), "only", only.orElse(""))).body();
    if (output.json()) {
      output.print(queue);
      return ExitCode.OK;
    }
    Table table =
        new Table("Reference", "State", "Violence", "Submitted", "Files", "Retailer", "Id");
    for (JsonNode pack : queue.path("items")) {
      table.row(
          text(pack, "reference"),
          text(pack, "state"),
          pack.path("circumstances").path("violence").asText(),
          text(pack, "submittedAt"),
          text(pack, "files"),
          text(pack, "organisation"),
          text(pack, "id"));
    }
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a pack, and what may be decided about it.")
  int show(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "PACK", description = "Id of the pack.") String id) {
    Answer answer = remote.api().get(ROOT + "/" + Api.encode(id), Map.of());
    if (output.json()) {
      output.print(answer.body());
      output.say("ETag %s", answer.header("ETag"));
      return ExitCode.OK;
    }
    JsonNode pack = answer.body().path("pack");
    output.line("%s  %s", text(pack, "reference"), text(pack, "state"));
    output.line("  %s", pack.path("incident").path("description").asText());
    output.line(
        "  %s, %s; violence: %s",
        pack.path("store").path("name").asText(),
        pack.path("loss").path("goods").asText(),
        pack.path("circumstances").path("violence").asText());
    Json.elements(pack.path("files"))
        .forEach(f -> output.line("  %s %s %s", text(f, "kind"), text(f, "format"), text(f, "id")));
    Json.elements(answer.body().path("holds"))
        .forEach(hold -> output.line("  legal hold: %s", text(hold, "authority")));
    output.line("Decide with --etag '%s'", answer.header("ETag"));
    return ExitCode.OK;
  }

  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description = "Accept a pack: its stills may be searched with.")
  int accept(@Mixin Remote remote, @Mixin Output output, @Mixin Read read) {
    return decide(remote, output, read, Map.of("decision", "accept"));
  }

  @Command(
      name = "refuse",
      mixinStandardHelpOptions = true,
      description = "Refuse a pack; the retailer does not learn why.")
  int refuse(
      @Mixin Remote remote,
      @Mixin Output output,
      @Mixin Read read,
      @Option(
              names = "--reason",
              paramLabel = "CODE",
              required = true,
              description =
                  "no-crime, outside-our-area, not-enough-evidence, duplicate,"
                      + " suspect-already-known, not-proportionate or other.")
          String reason,
      @Option(names = "--words", description = "More about it; needed for other.")
          Optional<String> words) {
    Map<String, String> decision = new HashMap<>(Map.of("decision", "refuse", "reason", reason));
    words.ifPresent(given -> decision.put("words", given));
    return decide(remote, output, read, decision);
  }

  @Command(
      name = "ask",
      mixinStandardHelpOptions = true,
      description = "Ask the retailer for more.")
  int ask(
      @Mixin Remote remote,
      @Mixin Output output,
      @Mixin Read read,
      @Option(
              names = "--words",
              required = true,
              description = "What is missing: the retailer reads exactly these words.")
          String words) {
    return decide(remote, output, read, Map.of("decision", "ask-more", "words", words));
  }

  private static int decide(Remote remote, Output output, Read read, Map<String, String> decision) {
    Answer answer =
        remote
            .api()
            .post(
                ROOT + "/" + Api.encode(read.pack) + "/decisions",
                decision,
                Map.of("If-Match", read.quoted()));
    if (output.json()) {
      output.print(answer.body());
    } else {
      output.line(
          "Recorded. The pack is now: %s", answer.body().path("pack").path("state").asText());
    }
    return ExitCode.OK;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
