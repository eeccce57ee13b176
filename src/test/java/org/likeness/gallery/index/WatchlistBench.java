package org.likeness.gallery.index;

import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a search among the people of a watchlist costs. A program, not a test. */
final class WatchlistBench {
  private static final int IMAGES = 100_000;
  private static final int SEARCHES = 300;

  private WatchlistBench() {}

  public static void main(String... args) throws Exception {
    TestFaces faces = new TestFaces(7, 128);
    List<ImageRow> rows = faces.people(IMAGES, 1);
    MemoryFeed feed = new MemoryFeed();
    feed.put(rows);
    try (IndexKeeper keeper =
        new IndexKeeper(Files.createTempDirectory("watchlist"), TestFaces.withoutGraph(), feed)) {
      keeper.follow();
      List<UUID> people = rows.stream().map(ImageRow::personId).collect(Collectors.toList());
      Collections.shuffle(people, new Random(1));
      measure(keeper, faces, GalleryFilter.NONE, "all " + IMAGES + " people");
      for (int most : List.of(10, 100, 1000, 10_000)) {
        Set<UUID> chosen = Set.copyOf(people.subList(0, most));
        measure(keeper, faces, GalleryFilter.NONE.among(chosen), most + " of them");
      }
    }
  }

  private static void measure(
      IndexKeeper keeper, TestFaces faces, GalleryFilter filter, String title) throws Exception {
    double[] milliseconds = new double[SEARCHES];
    for (int i = 0; i < 2 * SEARCHES; i++) {
      FaceTemplate probe = TestFaces.template(faces.vector());
      long start = System.nanoTime();
      try (GalleryView view = keeper.view()) {
        view.search(new GalleryQuery(probe, 50, null, filter, ScanMode.EXHAUSTIVE));
      }
      milliseconds[i % SEARCHES] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-20s median %.2f ms, 95 %% within %.2f ms%n",
        title,
        milliseconds[SEARCHES / 2],
        milliseconds[SEARCHES * 95 / 100]);
  }
}
