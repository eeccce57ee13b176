package org.likeness.gallery.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/**
 * Measures both scans on vectors that are spread as face templates are: build time, time of a
 * search, and how many probes find their mate among the first fifty people.
 *
 * <p>Arguments: number of vectors, dimensions, encoding, connections, beam, folder. A program, not
 * a test: its figures depend on the machine.
 */
final class ScanBench {
  private static final int PROBES = 500;
  private static final int[] CANDIDATES = {200, 400, 1600, 6400};

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final FaceLikeVectors vectors;
  private final int count;

  private ScanBench(int count, int dimensions) {
    this.count = count;
    this.vectors = new FaceLikeVectors(42, dimensions);
  }

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    int dimensions = Integer.parseInt(args[1]);
    ScalarEncoding encoding = ScalarEncoding.valueOf(args[2]);
    int connections = Integer.parseInt(args[3]);
    int beam = Integer.parseInt(args[4]);
    Path folder = Files.createTempDirectory(Path.of(args[5]), "scan-bench");
    try {
      new ScanBench(count, dimensions).run(folder, encoding, connections, beam);
    } finally {
      IndexFolder.remove(folder);
    }
  }

  private void run(Path folder, ScalarEncoding encoding, int connections, int beam)
      throws Exception {
    System.out.printf(
        "%,d vectors of %d, %s, graph %d/%d%n",
        count, vectors.dimensions(), encoding, connections, beam);
    IndexSettings settings = settings(encoding, connections, beam, CANDIDATES[0], 2);
    long began = System.nanoTime();
    try (IndexKeeper keeper = new IndexKeeper(folder, settings, feed())) {
      keeper.follow();
      System.out.printf(
          "built in %.0f s, %d segments%n",
          (System.nanoTime() - began) / 1e9, keeper.newest().reader().leaves().size());
      System.out.printf(
          "largest error of an estimate %.4f%n",
          Estimates.largestError(keeper.newest(), vectors.probe(0, count).vector()));
    }
    compareScorers(folder, settings);
    for (int threads = 1; threads <= 2; threads++) {
      IndexSettings exhaustive = settings(encoding, connections, beam, CANDIDATES[0], threads);
      measure(folder, exhaustive, ScanMode.EXHAUSTIVE, "exhaustive, threads " + threads);
    }
    for (int candidates : CANDIDATES) {
      IndexSettings graph = settings(encoding, connections, beam, candidates, 2);
      measure(folder, graph, ScanMode.APPROXIMATE, "graph, candidates " + candidates);
    }
  }

  /** Processor time for each vector, of our scorer and of Lucene's. */
  private void compareScorers(Path folder, IndexSettings settings) throws Exception {
    try (IndexKeeper keeper = new IndexKeeper(folder, settings, feed())) {
      keeper.follow();
      float[] probe = vectors.probe(1, count).vector();
      for (int round = 0; round < 10; round++) {
        long ours = 0;
        long lucene = 0;
        for (LeafReaderContext leaf : keeper.newest().reader().leaves()) {
          SegmentVectors segment = SegmentVectors.of(leaf);
          ours += timeOf(segment.scorer(probe), segment.size());
          lucene += timeOf(segment.luceneScorer(probe), segment.size());
        }
        if (round == 9) {
          System.out.printf(
              "scoring a vector: %.1f ns, by Lucene's scorer %.1f ns%n",
              (double) ours / count, (double) lucene / count);
        }
      }
    }
  }

  private static long timeOf(SegmentScorer scorer, int size) throws Exception {
    float[] block = new float[512];
    long began = CPU.getCurrentThreadCpuTime();
    for (int from = 0; from < size; from += block.length) {
      scorer.score(from, Math.min(block.length, size - from), block);
    }
    return CPU.getCurrentThreadCpuTime() - began;
  }

  private static IndexSettings settings(
      ScalarEncoding encoding, int connections, int beam, int candidates, int threads) {
    return new IndexSettings(
        encoding,
        connections,
        beam,
        candidates,
        threads,
        Duration.ofSeconds(1),
        Duration.ofHours(1));
  }

  private void measure(Path folder, IndexSettings settings, ScanMode scan, String title)
      throws Exception {
    try (IndexKeeper keeper = new IndexKeeper(folder, settings, feed())) {
      keeper.follow();
      double[] millis = new double[PROBES];
      double[] cpu = new double[PROBES];
      int[] found = new int[5];
      int[] asked = new int[5];
      for (int round = 0; round < 2; round++) { // the first one warms up
        Arrays.fill(found, 0);
        Arrays.fill(asked, 0);
        for (int i = 0; i < PROBES; i++) {
          FaceLikeVectors.Probe probe = vectors.probe(i, count);
          long began = System.nanoTime();
          long worked = CPU.getCurrentThreadCpuTime();
          GalleryAnswer answer = search(keeper, probe.vector(), scan);
          cpu[i] = (CPU.getCurrentThreadCpuTime() - worked) / 1e6;
          millis[i] = (System.nanoTime() - began) / 1e6;
          asked[probe.band()]++;
          found[probe.band()] += holds(answer, probe.mate()) ? 1 : 0;
        }
      }
      Arrays.sort(millis);
      Arrays.sort(cpu);
      System.out.printf(
          "%-24s p50 %6.1f ms, p95 %6.1f ms, calling thread's processor time %5.1f ms;",
          title, millis[PROBES / 2], millis[PROBES * 95 / 100], cpu[PROBES / 2]);
      System.out.print(" mates found by cosine 0.4/0.5/0.6/0.7/0.8:");
      for (int band = 0; band < 5; band++) {
        System.out.printf(" %.3f", (double) found[band] / asked[band]);
      }
      System.out.println();
    }
  }

  private static boolean holds(GalleryAnswer answer, UUID mate) {
    return answer.people().stream().anyMatch(person -> person.personId().equals(mate));
  }

  private static GalleryAnswer search(IndexKeeper keeper, float[] probe, ScanMode scan) {
    try (GalleryView view = keeper.view()) {
      return view.search(
          new GalleryQuery(TestFaces.template(probe), 50, null, GalleryFilter.NONE, scan));
    }
  }

  /** One person for each vector, made as they are asked for. */
  private GalleryFeed feed() {
    UUID gallery = new UUID(1, 1);
    return new GalleryFeed() {
      @Override
      public FeedHead head() {
        return new FeedHead(gallery, 1, count, count, TestFaces.MODEL);
      }

      @Override
      public FeedHead changesAfter(long revision, Sink sink) throws java.io.IOException {
        sink.begin(head());
        for (int i = 0; revision < 1 && i < count; i++) {
          sink.image(vectors.row(i));
        }
        return head();
      }

      @Override
      public long nextGeneration() throws SQLException {
        return 1;
      }
    };
  }
}
