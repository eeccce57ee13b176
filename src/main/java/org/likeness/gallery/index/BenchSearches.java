package org.likeness.gallery.index;

import com.sun.management.ThreadMXBean;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.index.MateProbes.MateProbe;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Searches an index for mates, and prints times and what was found. */
final class BenchSearches implements AutoCloseable {
  private static final int LIST = 50;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final IndexKeeper keeper;
  private final PrintWriter out;
  private final List<List<MateProbe>> bands = new ArrayList<>();

  /** What a plain loop lists, of the probes that were checked. */
  private final Map<MateProbe, List<UUID>> plain = new HashMap<>();

  BenchSearches(
      Path place, IndexSettings settings, FaceLikeVectors gallery, int probes, PrintWriter out)
      throws IOException, SQLException {
    this.keeper = new IndexKeeper(place, settings, gallery);
    this.out = out;
    long began = System.nanoTime();
    keeper.follow();
    MateProbes all =
        new MateProbes(Objects.requireNonNull(keeper.shown().newest()), new SplittableRandom(7));
    for (int band = 0; band < MateProbes.BANDS; band++) {
      List<MateProbe> some = new ArrayList<>();
      for (int i = 0; i < probes; i++) {
        some.add(all.next(band));
      }
      bands.add(some);
    }
    if (!bands.getFirst().isEmpty()) {
      exhaustive(bands.getFirst().getFirst());
    }
    out.printf(
        Locale.ROOT,
        "first search answered %.1f s after the opening began%n",
        (System.nanoTime() - began) / 1e9);
  }

  /** Compares exhaustive answers with a plain loop over the full-precision vectors. */
  void check(int count) throws IOException {
    int wrong = 0;
    int checked = 0;
    for (int i = 0; i < count; i++) {
      List<MateProbe> band = bands.get(i % bands.size());
      if (!band.isEmpty()) {
        MateProbe probe = band.get(i / bands.size() % band.size());
        List<UUID> expected =
            PlainLoop.people(Objects.requireNonNull(keeper.shown().newest()), probe.vector(), LIST);
        plain.put(probe, expected);
        wrong += people(exhaustive(probe)).equals(expected) ? 0 : 1;
        checked++;
      }
    }
    out.printf("lists that differ from a plain float loop's: %d of %d%n", wrong, checked);
  }

  /**
   * Two rounds, of which the first warms up. What an exhaustive scan finds is compared with a plain
   * loop, for the checked probes alone; what a graph leads to is compared with an exhaustive scan.
   */
  void measure(ScanMode scan, String title) throws IOException {
    List<Double> millis = new ArrayList<>();
    StringBuilder retention = new StringBuilder();
    int same = 0;
    int all = 0;
    long allocated = 0;
    for (List<MateProbe> band : bands) {
      band.forEach(probe -> answer(probe, scan));
    }
    for (List<MateProbe> band : bands) {
      int compared = 0;
      int mates = 0;
      int listed = 0;
      for (MateProbe probe : band) {
        long before = THREADS.getTotalThreadAllocatedBytes();
        long began = System.nanoTime();
        Set<UUID> found = new HashSet<>(people(answer(probe, scan)));
        millis.add((System.nanoTime() - began) / 1e6);
        allocated += THREADS.getTotalThreadAllocatedBytes() - before;
        List<UUID> exact =
            scan == ScanMode.EXHAUSTIVE ? plain.get(probe) : people(exhaustive(probe));
        if (exact != null) {
          compared++;
          all += exact.size();
          same += (int) exact.stream().filter(found::contains).count();
          mates += exact.contains(probe.mate()) ? 1 : 0;
          listed += found.contains(probe.mate()) && exact.contains(probe.mate()) ? 1 : 0;
        }
      }
      retention.append(" | %d/%d/%d".formatted(listed, mates, compared));
    }
    if (!millis.isEmpty()) {
      print(title, millis, (double) same / all, allocated / millis.size(), retention);
    }
  }

  /** The recall is not a number where nothing was compared. */
  private void print(
      String title, List<Double> millis, double recall, long allocated, CharSequence retention) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "| %s | p50 %.1f | p95 %.1f | p99 %.1f ms | recall@50 %.4f | %,d bytes allocated%s"
            + " (mates listed/listed exactly/probes compared, by band) |%n",
        title,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        recall,
        allocated,
        retention);
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  private GalleryAnswer exhaustive(MateProbe probe) {
    return answer(probe, ScanMode.EXHAUSTIVE);
  }

  private GalleryAnswer answer(MateProbe probe, ScanMode scan) {
    FaceTemplate template = FaceTemplate.ofUnnormalised(FaceLikeVectors.MODEL, probe.vector());
    try (GalleryView view = keeper.view()) {
      return view.search(new GalleryQuery(template, LIST, null, GalleryFilter.NONE, scan));
    }
  }

  private static List<UUID> people(GalleryAnswer answer) {
    return answer.people().stream().map(GalleryAnswer.PersonMatch::personId).toList();
  }

  @Override
  public void close() {
    keeper.close();
  }
}
