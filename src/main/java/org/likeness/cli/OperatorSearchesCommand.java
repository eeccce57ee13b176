package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Searches with one photo and no case, of which nothing is kept (operators). */
@Command(
    name = "operator-searches",
    mixinStandardHelpOptions = true,
    description = "Search with one photo under a lawful power; nothing of it is kept (operators).",
    synopsisSubcommandLabel = "COMMAND")
final class OperatorSearchesCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness operator-searches --help lists them.");
  }

  @Command(
      name = "make",
      mixinStandardHelpOptions = true,
      description = {
        "Search the gallery for the person of a photo.",
        "What is listed is intelligence only, never reviewed, and cannot be had again."
      })
  int make(
      @Parameters(paramLabel = "PHOTO", description = "Image file.") Path photo,
      @Option(
              names = "--power",
              paramLabel = "CODE",
              required = true,
              description = "Code of the lawful power.")
          String power,
      @Option(names = "--face", paramLabel = "N", description = "Which face, from 0.")
          @Nullable Integer face,
      @Mixin Remote remote,
      @Mixin Output output) {
    String path =
        "/operator-searches?power=" + Api.encode(power) + (face == null ? "" : "&face=" + face);
    JsonNode answer = remote.api().post(path, bytes(photo)).body();
    if (output.json()) {
      output.print(answer);
    } else {
      show(answer, output);
    }
    return ExitCode.OK;
  }

  private static byte[] bytes(Path photo) {
    try {
      return Files.readAllBytes(photo);
    } catch (IOException e) {
      throw Failure.usage("The file cannot be read: " + photo);
    }
  }

  private static void show(JsonNode answer, Output output) {
    output.line("%s", answer.path("notice").asText());
    if (!answer.path("complete").asBoolean()) {
      output.line("PARTIAL: a part of the gallery could not be searched. Search again later.");
    }
    if (answer.path("candidates").isEmpty()) {
      output.line("Nobody is alike enough.");
      return;
    }
    Table table = new Table("Rank", "Score", "Custody reference", "Force", "Captured", "How alike");
    Json.elements(answer.path("candidates"))
        .forEach(
            candidate -> {
              JsonNode best = candidate.path("images").path(0);
              table.row(
                  candidate.path("rank").asText(),
                  String.format(Locale.ROOT, "%.3f", candidate.path("score").asDouble()),
                  best.path("custodyReference").asText(),
                  best.path("force").asText(),
                  best.path("captureDate").asText(),
                  candidate.path("alikeness").asText());
            });
    table.print(output.out());
  }
}
