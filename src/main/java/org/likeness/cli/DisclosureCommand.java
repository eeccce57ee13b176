package org.likeness.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What leaves the service after a review, as one file. */
@Command(
    name = "disclosure",
    mixinStandardHelpOptions = true,
    description = "Save the disclosure of a reviewed search, and check one offline.",
    synopsisSubcommandLabel = "COMMAND")
final class DisclosureCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness disclosure --help lists them.");
  }

  @Command(
      name = "save",
      mixinStandardHelpOptions = true,
      description = {
        "Save report, decisions, pictures and hashes as a zip (investigators).",
        "It is logged as a disclosure to the recipients."
      })
  int save(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "SEARCH", description = "Id of the search.") String search,
      @Option(
              names = "--recipient",
              required = true,
              paramLabel = "WHO",
              description = "Who receives it; may be repeated.")
          List<String> recipients,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Why it is disclosed.")
          String reason,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "The zip.")
          Path file)
      throws IOException {
    StringBuilder query = new StringBuilder("?reason=" + Api.encode(reason));
    recipients.forEach(recipient -> query.append("&recipient=").append(Api.encode(recipient)));
    remote.api().download("/searches/" + Api.encode(search) + "/disclosure/bundle" + query, file);
    output.line("Saved %s, SHA-256 %s", file, SavedDisclosure.sha256(file));
    return ExitCode.OK;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Check each file of a saved disclosure against its manifest, without the service.",
        "Exit code 7 if anything was changed, removed or added.",
        "The hash of the whole file is in the audit log: give it to be sure of the manifest too."
      })
  int verify(
      @Mixin Output output,
      @Parameters(paramLabel = "FILE", description = "The zip.") Path file,
      @Option(
              names = "--sha256",
              paramLabel = "HASH",
              defaultValue = "",
              description = "What the audit log says of the whole file.")
          String expected) {
    try {
      String sha256 = SavedDisclosure.sha256(file);
      List<String> faults = SavedDisclosure.faults(file);
      faults.forEach(fault -> output.line("%s", fault));
      boolean whole = expected.isEmpty() || expected.equalsIgnoreCase(sha256);
      if (!whole) {
        output.line("The file is another one: SHA-256 is %s", sha256);
      }
      if (!faults.isEmpty() || !whole) {
        return ExitCode.TAMPERED;
      }
      output.line("Every file is as its manifest says. SHA-256 of the whole: %s", sha256);
      return ExitCode.OK;
    } catch (IOException e) {
      throw Failure.usage("This is no disclosure that can be read: " + file);
    }
  }
}
