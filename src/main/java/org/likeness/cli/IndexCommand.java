package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What administrators do with the gallery's index. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Check and copy the gallery's index (administrators).",
    synopsisSubcommandLabel = "COMMAND")
final class IndexCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness index --help lists them.");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Read all files of the index and compare their checksums.",
        "Exit code 1 if one is damaged: the service then builds the index anew."
      })
  int verify(@Mixin Remote remote, @Mixin Output output) {
    JsonNode found = remote.api().post("/gallery/index-checks").body();
    boolean sound = found.path("sound").asBoolean();
    if (output.json()) {
      output.print(found);
    } else if (sound) {
      output.line(
          "Sound: generation %s, %s bytes",
          found.path("generation").asText(), found.path("bytes").asText());
    } else {
      output.line("DAMAGED: the index is being built anew from the database");
    }
    return sound ? ExitCode.OK : ExitCode.REFUSED;
  }

  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = {
        "Copy the index into the folder that likeness.gallery.backup-folder names,",
        "while searches and imports go on."
      })
  int backup(@Mixin Remote remote, @Mixin Output output) {
    JsonNode copy = remote.api().post("/gallery/index-backups").body();
    if (output.json()) {
      output.print(copy);
    } else {
      output.line(
          "Copied to %s: revision %s, %s bytes",
          copy.path("folder").asText(),
          copy.path("revision").asText(),
          copy.path("bytes").asText());
    }
    return ExitCode.OK;
  }
}
