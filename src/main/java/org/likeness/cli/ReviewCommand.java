package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What reviewers do: see what waits for them, look, decide. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Review candidate lists (trained reviewers).",
    synopsisSubcommandLabel = "COMMAND")
final class ReviewCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness review --help lists them.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the searches that wait for you.")
  int list(@Mixin Remote remote, @Mixin Output output) {
    JsonNode tasks = remote.api().get("/review-tasks");
    if (output.json()) {
      output.print(tasks);
      return ExitCode.OK;
    }
    Table table = new Table("Search", "Priority", "Due", "Stage", "Since", "Offence");
    Json.elements(tasks.path("items"))
        .forEach(
            task ->
                table.row(
                    text(task, "searchId"),
                    text(task, "priority"),
                    text(task, "dueAt"),
                    text(task, "stage"),
                    text(task, "createdAt"),
                    text(task, "offence")));
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show the material of your stage and save its images.")
  int show(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "SEARCH", description = "Id of the search.") String search,
      @Option(names = "--images", paramLabel = "FOLDER", description = "Save the images here.")
          Optional<Path> folder) {
    Api api = remote.api();
    Answer answer = api.get("/searches/" + search + "/reviews/task", Map.of());
    folder.ifPresent(into -> ReviewMaterial.save(api, answer.body(), into, output));
    if (output.json()) {
      output.print(answer.body());
      output.say("ETag %s", answer.header("ETag"));
    } else {
      ReviewMaterial.print(answer, output);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "decide",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Record your decision; it cannot be taken back.",
        "A possible match needs --candidate and all features."
      })
  int decide(
      @Mixin Remote remote,
      @Mixin Output output,
      @Mixin ReviewDecision decision,
      @Parameters(paramLabel = "SEARCH", description = "Id of the search.") String search,
      @Option(
              names = "--etag",
              required = true,
              description = "What review show printed: proves that you decide on what you saw.")
          String etag) {
    Answer answer =
        remote
            .api()
            .post(
                "/searches/" + search + "/reviews",
                decision.request(),
                Map.of("If-Match", quoted(etag)));
    if (output.json()) {
      output.print(answer.body());
    } else {
      output.line("Recorded. The review is now: %s", text(answer.body(), "state"));
    }
    return ExitCode.OK;
  }

  /** A shell takes the quotes of an ETag away. */
  private static String quoted(String etag) {
    return etag.endsWith("\"") ? etag : "\"" + etag + "\"";
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
