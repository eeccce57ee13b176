package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a retailer's program does with evidence packs. */
@Command(
    name = "packs",
    mixinStandardHelpOptions = true,
    description = "Send evidence packs to the police, and see how far they are (retailers).",
    synopsisSubcommandLabel = "COMMAND")
final class PacksCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness packs --help lists them.");
  }

  @Command(
      name = "send",
      mixinStandardHelpOptions = true,
      description = {
        "Send a zip, or a folder, with manifest.json and the files that it names.",
        "All packs are made, or none, and everything that is wrong is printed by field",
        "(exit code 1). A cut line is waited for; the same command again goes on where",
        "it was. Hashes that the manifest of a folder does not say are made here."
      })
  int send(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "ZIP|FOLDER", description = "What is sent.") Path what,
      @Option(
              names = "--receipts",
              paramLabel = "FOLDER",
              description = "Save the receipt of each submitted pack here, as PDF.")
          Optional<Path> receipts,
      @Option(
              names = "--patience",
              paramLabel = "DURATION",
              defaultValue = "PT10M",
              description = "How long the line may be away (default: ${DEFAULT-VALUE}).")
          Duration patience) {
    Api api = remote.api();
    BegunUploads begun = new BegunUploads(remote.surroundings().settings());
    JsonNode batch = new PackSending(api, begun, patience, output).send(what);
    if (output.json()) {
      output.print(batch);
    } else {
      show(batch, output);
    }
    receipts.ifPresent(folder -> save(batch, folder, api, output));
    return batch.path("state").asText().equals("created") ? ExitCode.OK : ExitCode.REFUSED;
  }

  private static void show(JsonNode batch, Output output) {
    if (batch.path("state").asText().equals("created")) {
      Table table = new Table("Key", "Reference", "Id");
      for (JsonNode pack : batch.path("packs")) {
        table.row(text(pack, "key"), text(pack, "reference"), text(pack, "id"));
      }
      table.print(output.out());
      return;
    }
    output.line("Refused; nothing was made of it:");
    for (JsonNode error : batch.path("errors")) {
      output.line("  %s: %s", text(error, "field"), text(error, "reason"));
    }
  }

  private static void save(JsonNode batch, Path folder, Api api, Output output) {
    for (JsonNode pack : batch.path("packs")) {
      String path = "/evidence-packs/" + text(pack, "id");
      if (api.get(path).hasNonNull("submittedAt")) {
        Path file = folder.resolve("receipt-" + text(pack, "reference") + ".pdf");
        api.download(path + "/receipt/document", file);
        output.say("Saved %s", file);
      }
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the packs of your organisation, the latest first.")
  int list(
      @Mixin Remote remote,
      @Mixin Output output,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "Most packs, 1..200.")
          int limit) {
    JsonNode page = remote.api().get("/evidence-packs", Map.of("limit", "" + limit)).body();
    if (output.json()) {
      output.print(page);
      return ExitCode.OK;
    }
    Table table = new Table("Reference", "Status", "Submitted", "Store", "Id");
    for (JsonNode pack : page.path("items")) {
      table.row(
          text(pack, "reference"),
          text(pack, "status"),
          text(pack, "submittedAt"),
          text(pack, "store"),
          text(pack, "id"));
    }
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Show how far a pack is, what it lacks, and what the police ask.")
  int status(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(
              paramLabel = "PACK",
              description = "Its id or its reference, such as EP-7KXM-29QD.")
          String pack) {
    Api api = remote.api();
    JsonNode found = api.get("/evidence-packs/" + Api.encode(idOf(pack, api)));
    if (output.json()) {
      output.print(found);
      return ExitCode.OK;
    }
    output.line("%s  %s", text(found, "reference"), text(found, "status"));
    Json.elements(found.path("files"))
        .forEach(
            f -> output.line("  %s %s %s", text(f, "kind"), text(f, "sha256"), text(f, "name")));
    Json.elements(found.path("gaps"))
        .forEach(gap -> output.line("  lacks: %s", text(gap, "words")));
    Json.elements(found.path("questions"))
        .forEach(
            asked ->
                output.line(
                    "  asked: %s%s",
                    text(asked, "words"), asked.hasNonNull("answer") ? " (answered)" : ""));
    return ExitCode.OK;
  }

  private static String idOf(String pack, Api api) {
    Map<String, String> query = new HashMap<>(Map.of("limit", "200"));
    while (pack.toUpperCase(Locale.ROOT).startsWith("EP-")) {
      JsonNode page = api.get("/evidence-packs", query).body();
      Optional<JsonNode> found =
          Json.elements(page.path("items"))
              .filter(item -> text(item, "reference").equalsIgnoreCase(pack))
              .findFirst();
      if (found.isPresent()) {
        return text(found.get(), "id");
      }
      if (!page.hasNonNull("nextCursor")) {
        throw Failure.usage("No pack of your organisation has this reference: " + pack);
      }
      query.put("cursor", text(page, "nextCursor"));
    }
    return pack;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
