package org.likeness.gallery.index;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.ScanMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Builds an index of generated templates, searches it, and prints what it took and what was found.
 * Its figures depend on the machine and on what else runs there.
 */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Build an index of generated face-like templates, search it, and print figures.")
public final class IndexBench implements Callable<Integer> {

  @Option(
      names = "--vectors",
      defaultValue = "1000000",
      description = "Templates (default: 1 million).")
  private int vectors;

  @Option(
      names = "--dimensions",
      defaultValue = "128",
      description = "A power of two (default: 128).")
  private int dimensions;

  @Option(
      names = "--encoding",
      defaultValue = "SEVEN_BIT",
      description = "One of ${COMPLETION-CANDIDATES} (default: SEVEN_BIT).")
  private ScalarEncoding encoding = ScalarEncoding.SEVEN_BIT;

  @Option(
      names = "--connections",
      defaultValue = "0",
      description = "Neighbours in the graph; 0 (default): no graph.")
  private int connections;

  @Option(
      names = "--beam",
      defaultValue = "200",
      description = "Candidates while the graph is built (default: 200).")
  private int beam;

  @Option(
      names = "--candidates",
      split = ",",
      defaultValue = "1200",
      description = "Candidates of walks in segments of a million, comma-separated.")
  private List<Integer> candidates = List.of();

  @Option(
      names = "--probes",
      defaultValue = "100",
      description = "Probes in each band of cosine (default: 100).")
  private int probes;

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "Threads of a scan and of the build (default: all cores).")
  private int threads;

  @Option(
      names = "--folder",
      description = "Where to build; an index that is there is used again and kept.")
  private @Nullable Path folder;

  @Option(
      names = "--checked",
      defaultValue = "20",
      description = "Probes compared with a plain loop (default: 20).")
  private int checked;

  /** Runs the program; used in a JVM of its own, with the options of the service. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new IndexBench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Path place = folder == null ? Files.createTempDirectory("likeness-bench") : folder;
    try {
      run(place);
      return 0;
    } finally {
      if (folder == null) {
        IndexFolder.remove(place);
      }
    }
  }

  private void run(Path place) throws IOException, SQLException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    FaceLikeVectors gallery = new FaceLikeVectors(vectors, dimensions);
    out.printf(
        Locale.ROOT,
        "%,d x %d, %s, %s, %d threads, Java %s, heap of at most %,d MiB%n",
        vectors,
        dimensions,
        encoding,
        connections == 0 ? "no graph" : "graph " + connections + "/" + beam,
        threads(),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20);
    BenchBuild.run(place, settings(candidates.getFirst()), gallery, out);
    try (BenchSearches searches =
        new BenchSearches(place, settings(candidates.getFirst()), gallery, probes, out)) {
      searches.check(checked);
      searches.measure(ScanMode.EXHAUSTIVE, "exhaustive, against a plain loop");
    }
    if (connections > 0) {
      for (int count : candidates) {
        try (BenchSearches searches =
            new BenchSearches(place, settings(count), gallery, probes, out)) {
          searches.measure(
              ScanMode.APPROXIMATE,
              "graph, %,d candidates at a million, against an exhaustive scan".formatted(count));
        }
      }
    }
  }

  private int threads() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private IndexSettings settings(int count) {
    return new IndexSettings(
        encoding,
        connections == 0 ? null : new GraphSettings(connections, beam, count),
        threads(),
        threads(),
        Duration.ofSeconds(1),
        Duration.ofHours(1));
  }
}
