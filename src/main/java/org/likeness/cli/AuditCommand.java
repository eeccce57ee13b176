package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;

/** What auditors do: check that the log is whole, and read it. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Check and read the audit log (auditors).",
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness audit --help lists them.");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Recompute the whole hash chain. Exit code 7 if an event was changed, removed or moved.",
        "Keep the head that it prints elsewhere, and give it next time: that finds a log cut at its end."
      })
  int verify(
      @Mixin Remote remote,
      @Mixin Output output,
      @Option(
              names = "--expected-head",
              paramLabel = "HASH",
              defaultValue = "",
              description = "A head noted earlier, which the chain must still contain.")
          String expectedHead) {
    JsonNode found =
        remote.api().get("/audit/verification", Map.of("expectedHead", expectedHead)).body();
    boolean intact = found.path("intact").asBoolean();
    if (output.json()) {
      output.print(found);
    } else if (intact) {
      output.line("Intact: %s events, head %s", text(found, "events"), text(found, "head"));
    } else {
      output.line("NOT INTACT at event %s: %s", text(found, "brokenAt"), text(found, "reason"));
    }
    return intact ? ExitCode.OK : ExitCode.TAMPERED;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List events, newest first; reading them is itself logged.")
  int list(@Mixin Remote remote, @Mixin Output output, @Mixin AuditFilter filter) {
    JsonNode page = remote.api().get("/audit/events", filter.query()).body();
    if (output.json()) {
      output.print(page);
      return ExitCode.OK;
    }
    Table table = new Table("No.", "Time", "Kind", "Action", "Actor", "Force", "Subject");
    Json.elements(page.path("items"))
        .forEach(
            event ->
                table.row(
                    text(event, "sequence"),
                    text(event, "at"),
                    text(event, "kind"),
                    text(event, "action"),
                    text(event, "actor"),
                    text(event, "force"),
                    text(event, "subjectId")));
    table.print(output.out());
    if (page.hasNonNull("nextCursor")) {
      output.say("More: likeness audit list --cursor %s", text(page, "nextCursor"));
    }
    return ExitCode.OK;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  /** Which events to list. */
  static final class AuditFilter {
    @Option(names = "--actor", defaultValue = "", description = "Login or id of who acted.")
    private String actor = "";

    @Option(names = "--subject", defaultValue = "", description = "Id of what was acted on.")
    private String subject = "";

    @Option(names = "--kind", defaultValue = "", description = "One of the six kinds of event.")
    private String kind = "";

    @Option(names = "--action", defaultValue = "", description = "Name of the action.")
    private String action = "";

    @Option(names = "--from", defaultValue = "", description = "Earliest time, ISO-8601.")
    private String from = "";

    @Option(names = "--to", defaultValue = "", description = "Latest time, ISO-8601.")
    private String to = "";

    @Option(names = "--cursor", defaultValue = "", description = "Where the last page ended.")
    private String cursor = "";

    Map<String, String> query() {
      Map<String, String> query = new LinkedHashMap<>();
      query.put("actor", actor);
      query.put("subjectId", subject);
      query.put("kind", kind);
      query.put("action", action);
      query.put("from", from);
      query.put("to", to);
      query.put("cursor", cursor);
      return query;
    }
  }
}
