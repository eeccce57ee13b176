package org.likeness.gallery.index;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.engine.BackgroundThreads;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.Retention;
import org.likeness.gallery.Retention.Band;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.index.RetentionNote.Measured;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** The retention of a generation is measured, told with approximate answers, and kept with it. */
class RetentionTest {
  private static final int IMAGES = 10_000;

  @Test
  void isMeasuredToldAndKept(@TempDir Path folder) throws Exception {
    FaceLikeVectors gallery = new FaceLikeVectors(IMAGES, 64);
    IndexSettings settings = TestFaces.settings(4, 8);
    Retention measured;
    try (IndexKeeper keeper = new IndexKeeper(folder, settings, gallery)) {
      keeper.follow();
      assertThat(answer(keeper, ScanMode.APPROXIMATE).retention()).isNull();

      measured =
          new RetentionMeasurement(keeper.shown().newest(), keeper.search(), FaceLikeVectors.MODEL)
              .measure(20);
      keeper.shown().newest().retention().measured(new Measured(measured, IMAGES));

      assertThat(answer(keeper, ScanMode.APPROXIMATE).retention()).isEqualTo(measured);
      assertThat(answer(keeper, ScanMode.EXHAUSTIVE).retention()).isNull();
    }
    assertThat(measured.bands()).hasSize(MateProbes.BANDS);
    Band easiest = measured.bands().getLast();
    assertThat(easiest.mates()).as("exhaustive scans list all easy mates").isEqualTo(20);
    assertThat(measured.bands().stream().mapToInt(b -> b.mates() - b.listed()).sum())
        .as("so small a graph loses some")
        .isPositive();

    try (IndexKeeper next = new IndexKeeper(folder, settings, gallery)) {
      next.follow();
      assertThat(answer(next, ScanMode.APPROXIMATE).retention()).isEqualTo(measured);
    }
  }

  @Test
  void isMeasuredOnAThreadThatGivesWay(@TempDir Path folder) throws Exception {
    IndexSettings settings = TestFaces.settings(4, 8);
    try (IndexKeeper keeper = new IndexKeeper(folder, settings, new FaceLikeVectors(IMAGES, 64));
        RetentionWatch watch = new RetentionWatch(keeper, 2000)) {
      keeper.follow();
      watch.look();

      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .anyMatch(name -> name.startsWith("gallery-retention-"));
    }
  }

  @Test
  void backgroundScansLeaveTheHelpersToSearches() throws Exception {
    try (ScanThreads threads = new ScanThreads(3)) {
      CompletableFuture<List<Thread>> background = new CompletableFuture<>();
      Thread one =
          BackgroundThreads.named("slow-").newThread(() -> background.complete(used(threads)));
      one.start();

      assertThat(background.join()).containsExactly(one);
      assertThat(used(threads)).hasSize(3);
    }
  }

  private static List<Thread> used(ScanThreads threads) {
    try {
      return threads.everywhere(Thread::currentThread);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void searchesAreTimedByTheScanThatWasMade(@TempDir Path folder) throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (IndexKeeper keeper =
        new IndexKeeper(folder, TestFaces.withoutGraph(), new FaceLikeVectors(2000, 64))) {
      keeper.follow();
      try (GalleryView view = new TimedView(keeper.view(), meters)) {
        view.search(query(ScanMode.APPROXIMATE));
      }
    }
    assertThat(meters.find("likeness.gallery.search").timers())
        .extracting(timer -> timer.getId().getTag("scan"))
        .containsExactly("exhaustive");
  }

  @Test
  void theBenchComparesExhaustiveScansWithAPlainLoop(@TempDir Path folder) throws Exception {
    StringWriter printed = new StringWriter();
    try (BenchSearches searches =
        new BenchSearches(
            folder,
            TestFaces.withoutGraph(),
            new FaceLikeVectors(3000, 64),
            4,
            new PrintWriter(printed, true))) {
      searches.check(MateProbes.BANDS);
      searches.measure(ScanMode.EXHAUSTIVE, "exhaustive");
    }
    assertThat(printed.toString())
        .contains("loop's: 0 of " + MateProbes.BANDS, "recall@50 1.0000")
        .containsPattern("( \\| [01]/[01]/1){" + MateProbes.BANDS + "}");
  }

  @Test
  void withoutAGraphEveryScanIsExhaustive(@TempDir Path folder) throws Exception {
    try (IndexKeeper keeper =
        new IndexKeeper(folder, TestFaces.withoutGraph(), new FaceLikeVectors(2000, 64))) {
      keeper.follow();
      assertThat(answer(keeper, ScanMode.APPROXIMATE).scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    }
  }

  @Test
  void probesAreAsLikeTheirMatesAsTheirBandSays(@TempDir Path folder) throws Exception {
    FaceLikeVectors gallery = new FaceLikeVectors(3000, 64);
    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.withoutGraph(), gallery)) {
      keeper.follow();
      MateProbes probes = new MateProbes(keeper.shown().newest(), new SplittableRandom(1));
      for (int band = 0; band < MateProbes.BANDS; band++) {
        MateProbes.MateProbe probe = probes.next(band);
        float[] mate = gallery.row((int) probe.mate().getLeastSignificantBits()).vector();
        double cosine = 0;
        for (int i = 0; i < mate.length; i++) {
          cosine += (double) mate[i] * probe.vector()[i];
        }
        assertThat(cosine).isBetween(MateProbes.from(band) - 1e-4, MateProbes.to(band) + 1e-4);
      }
    }
  }

  private static GalleryAnswer answer(IndexKeeper keeper, ScanMode scan) {
    try (GalleryView view = keeper.view()) {
      return view.search(query(scan));
    }
  }

  private static GalleryQuery query(ScanMode scan) {
    float[] probe = new FaceLikeVectors(1, 64).row(0).vector();
    return new GalleryQuery(
        FaceTemplate.ofUnnormalised(FaceLikeVectors.MODEL, probe),
        50,
        null,
        GalleryFilter.NONE,
        scan);
  }
}
