package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What gallery managers do to erase, and to prove it. */
@Command(
    name = "erasure",
    mixinStandardHelpOptions = true,
    description = "Erase images from the gallery, and prove it (gallery managers).",
    synopsisSubcommandLabel = "COMMAND")
final class ErasureCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness erasure --help lists them.");
  }

  @Command(
      name = "begin",
      mixinStandardHelpOptions = true,
      description = {
        "Erase images, or everything of a person. It cannot be undone.",
        "From the answer on nobody finds them; the rest follows."
      })
  int begin(
      @Option(
              names = "--image",
              paramLabel = "ID",
              arity = "1",
              description = "Image; may be repeated.")
          @Nullable List<UUID> images,
      @Option(names = "--person", paramLabel = "ID", description = "Person, with all images.")
          Optional<UUID> person,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Why and on whose authority; names nobody.")
          String reason,
      @Mixin Remote remote,
      @Mixin Output output) {
    List<UUID> named = images == null ? List.of() : images;
    if (person.isPresent() != named.isEmpty()) {
      throw Failure.usage("Name either images or a person.");
    }
    Map<String, Object> order =
        person.isPresent()
            ? Map.of("person", person.get(), "reason", reason)
            : Map.of("images", named, "reason", reason);
    show(remote.api().post("/gallery/erasures", order).body(), output);
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List erasures, the newest first.")
  int list(@Mixin Remote remote, @Mixin Output output) {
    JsonNode page = remote.api().get("/gallery/erasures");
    if (output.json()) {
      output.print(page);
      return ExitCode.OK;
    }
    Table table = new Table("ERASURE", "BEGUN", "IMAGES", "STATE");
    for (JsonNode item : page.path("items")) {
      table.row(
          item.path("id").asText(),
          item.path("begunAt").asText(),
          item.path("images").asText(),
          item.path("pending").isEmpty() ? "finished" : "pending: " + names(item.path("pending")));
    }
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "proof",
      mixinStandardHelpOptions = true,
      description = {
        "Look for everything of an erasure again and say what was found.",
        "Exit code 1 if it is not finished, or anything was found."
      })
  int proof(
      @Parameters(paramLabel = "ID", description = "Erasure.") UUID id,
      @Option(names = "--pdf", paramLabel = "FILE", description = "Save the proof to print here.")
          Optional<Path> pdf,
      @Mixin Remote remote,
      @Mixin Output output) {
    JsonNode proof = remote.api().get("/gallery/erasures/" + id);
    pdf.ifPresent(file -> remote.api().download("/gallery/erasures/" + id + "/proof", file));
    show(proof, output);
    return isProved(proof) ? ExitCode.OK : ExitCode.REFUSED;
  }

  private static boolean isProved(JsonNode proof) {
    JsonNode looked = proof.path("looked");
    return proof.hasNonNull("finishedAt")
        && !looked.hasNonNull("trouble")
        && List.of("rows", "objects", "searchable", "inFiles").stream()
            .allMatch(what -> looked.path(what).asLong() == 0);
  }

  private static void show(JsonNode proof, Output output) {
    if (output.json()) {
      output.print(proof);
      return;
    }
    output.line("Erasure %s of %d images", proof.path("id").asText(), proof.path("images").size());
    for (JsonNode step : proof.path("steps")) {
      output.line(
          "  %-12s  %s",
          step.path("step").asText(),
          step.hasNonNull("doneAt")
              ? "done " + step.path("doneAt").asText()
              : "pending"
                  + (step.hasNonNull("waitsFor") ? ": " + step.path("waitsFor").asText() : ""));
    }
    output.line(
        isProved(proof)
            ? "Finished. Everything was looked for again, and nothing was found."
            : "Not finished yet, or something was found; --json says all.");
  }

  private static String names(JsonNode steps) {
    return StreamSupport.stream(steps.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
