package org.likeness.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Programs that measure this machine. Each runs in a Java of its own, with the service's options.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure how fast this machine is at the service's work.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BenchCommand.Index.class, BenchIngestCommand.class})
final class BenchCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness bench --help lists them.");
  }

  /** Hands its options to the program. */
  @Command(
      name = "index",
      mixinStandardHelpOptions = true,
      description = {
        "Build an index of generated face-like templates, search it, and print figures:",
        "build rate, bytes per image, times of searches, mates kept by likeness.",
        "  --vectors=N        templates (default: 1000000)",
        "  --dimensions=N     a power of two (default: 128)",
        "  --encoding=NAME    SEVEN_BIT (default), UNSIGNED_BYTE, PACKED_NIBBLE, ...",
        "  --connections=N    neighbours in the graph (default: 0, no graph)",
        "  --beam=N           candidates while the graph is built (default: 200)",
        "  --candidates=N,... candidates of approximate scans (default: 800)",
        "  --probes=N         probes in each band of likeness (default: 100)",
        "  --checked=N        probes compared with a plain loop (default: 20)",
        "  --threads=N        of a scan and of the build (default: all cores)",
        "  --folder=FOLDER    keep the index there, or use the one that is there"
      })
  static final class Index implements Callable<Integer> {
    private static final String PROGRAM = "org.likeness.gallery.index.IndexBench";

    @Unmatched private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
      return OwnProgram.run(PROGRAM, options);
    }
  }
}
