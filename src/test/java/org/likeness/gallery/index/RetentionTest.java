package org.likeness.gallery.index;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.Retention;
import org.likeness.gallery.Retention.Band;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.index.RetentionNote.Measured;

import java.nio.file.Path;
import java.util.SplittableRandom;

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
      float[] probe = new FaceLikeVectors(1, 64).row(0).vector();
      return view.search(
          new GalleryQuery(
              org.likeness.engine.FaceTemplate.ofUnnormalised(FaceLikeVectors.MODEL, probe),
              50,
              null,
              GalleryFilter.NONE,
              scan));
    }
  }
}
