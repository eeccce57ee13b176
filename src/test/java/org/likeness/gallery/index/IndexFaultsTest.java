package org.likeness.gallery.index;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexBackup;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.PresentFiles;
import org.likeness.gallery.ScanMode;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the index does while its disk or its files fail under it. */
class IndexFaultsTest {
  private final TestFaces faces = new TestFaces(21, 64);
  private final MemoryFeed feed = new MemoryFeed();
  private final AtomicBoolean full = new AtomicBoolean();
  @TempDir private Path place;
  private Path folder;

  @BeforeEach
  void fill() {
    folder = place.resolve("index");
    feed.put(faces.people(2000, 2));
  }

  /** A disk that can be full: nothing new can be written then. */
  private Directory disk(Path where) throws IOException {
    return new FilterDirectory(IndexDirectory.open(where)) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full.get()) {
          throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
      }
    };
  }

  private IndexKeeper keeper() {
    return new IndexKeeper(folder, TestFaces.withoutGraph(), feed, this::disk);
  }

  @Test
  void onAFullDiskItServesTheLastMomentSaysSoAndRecovers() throws Exception {
    try (IndexKeeper keeper = keeper();
        IndexFollower follower = follower(keeper)) {
      follower.start();
      await(() -> isAbreast(keeper));
      List<ImageRow> before = feed.searchable();
      full.set(true);
      feed.put(faces.people(3000, 2));
      follower.wake();
      await(() -> !keeper.status().following());

      assertSame(keeper, before);

      full.set(false);
      await(() -> keeper.status().following());
      await(() -> isAbreast(keeper));
      assertSame(keeper, feed.searchable());
    }
  }

  @Test
  void filesThatAreRemovedWhileItRunsAreBuiltAnewWhileTheLastMomentServes() throws Exception {
    try (IndexKeeper keeper = keeper();
        IndexFollower follower = follower(keeper)) {
      follower.start();
      await(() -> isAbreast(keeper));
      List<ImageRow> before = feed.searchable();
      for (Path file : files(".veq", ".vec", ".cfs", ".si", "segments_")) {
        Files.deleteIfExists(file);
      }

      assertSame(keeper, before);

      feed.put(faces.people(500, 2));
      follower.wake();
      await(() -> isAbreast(keeper));
      assertSame(keeper, feed.searchable());
    }
    try (IndexKeeper next = keeper()) {
      next.follow();
      assertSame(next, feed.searchable());
    }
  }

  @Test
  void vectorsThatAreCutShortWhileItRunsAreNeverAnAnswer() throws Exception {
    try (IndexKeeper keeper = keeper();
        IndexFollower follower = follower(keeper)) {
      follower.start();
      await(() -> isAbreast(keeper));
      List<ImageRow> before = feed.searchable();
      for (Path file : files(".vec", ".veq")) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(0);
        }
      }

      assertThatThrownBy(() -> assertSame(keeper, before))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("could not be read");

      await(() -> !showsFirstGeneration(keeper));
      await(() -> isAbreast(keeper));
      assertSame(keeper, before);
    }
  }

  @Test
  void filesAreCheckedAfterAnUncleanStopOnly() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow();
      assertThat(keeper.takeDoubt()).as("first start").isFalse();
    }
    try (IndexKeeper keeper = keeper()) {
      keeper.follow();
      assertThat(keeper.takeDoubt()).as("after a clean stop").isFalse();
    }
    Files.createFile(folder.resolve("OPEN")); // as a killed process leaves it
    try (IndexKeeper keeper = keeper()) {
      keeper.follow();
      assertThat(keeper.takeDoubt()).isTrue();
      assertThat(keeper.verify().sound()).isTrue();
      assertThat(keeper.verify().bytes()).isGreaterThan(2000 * 64 * 5);
    }
  }

  @Test
  void aCopyMadeWhileItGoesOnIsTheIndexOfThatMoment() throws Exception {
    Path copy = place.resolve("copy");
    try (IndexKeeper keeper = keeper()) {
      keeper.follow();
      IndexBackup made = keeper.backUp(copy);
      assertThat(made.revision()).isEqualTo(feed.head().revision());
      feed.put(faces.people(500, 2));
      keeper.follow();
      keeper.commit();
    }
    feed.read = 0;
    try (IndexKeeper restored = new IndexKeeper(copy, TestFaces.withoutGraph(), feed)) {
      restored.follow();

      assertThat(feed.read).as("only what came after the copy").isEqualTo(500);
      assertSame(restored, feed.searchable());
    }
  }

  @Test
  void templatesOfOtherDimensionsAreRefusedWithBothNames() throws Exception {
    try (IndexKeeper keeper = keeper()) {
      keeper.follow();
      FaceTemplate probe =
          FaceTemplate.ofUnnormalised("another-model", new TestFaces(3, 128).vector());

      assertThatThrownBy(() -> search(keeper, probe))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("another-model with 128")
          .hasMessageContaining(TestFaces.MODEL + " with 64");
    }
  }

  private static IndexFollower follower(IndexKeeper keeper) {
    IndexSettings quick = TestFaces.withoutGraph();
    return new IndexFollower(
        keeper,
        new IndexSettings(quick.encoding(), null, 2, 2, quick.pollEvery(), Duration.ofMillis(50)),
        new RetentionWatch(keeper, 0));
  }

  private void assertSame(IndexKeeper keeper, List<ImageRow> rows) {
    float[] probe = faces.like(rows.get(77).vector(), 0.5);
    boolean same =
        search(keeper, TestFaces.template(probe))
            .equals(BruteForce.people(rows, probe, 20, row -> true));
    assertThat(same).as("the answer is that of a plain loop").isTrue();
  }

  private static List<PersonMatch> search(IndexKeeper keeper, FaceTemplate probe) {
    try (GalleryView view = keeper.view()) {
      return view.search(new GalleryQuery(probe, 20, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE))
          .people();
    }
  }

  private List<Path> files(String... parts) throws IOException {
    return PresentFiles.under(folder).stream()
        .filter(file -> Stream.of(parts).anyMatch(file.getFileName().toString()::contains))
        .toList();
  }

  private static boolean showsFirstGeneration(IndexKeeper keeper) {
    Snapshot shown = keeper.shown().newest();
    return shown != null && shown.state().generation() == 1;
  }

  private boolean isAbreast(IndexKeeper keeper) {
    IndexState serving = keeper.status().serving();
    return serving != null && serving.revision() == feed.head().revision();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for a minute").isLessThan(deadline);
      Thread.sleep(5);
    }
  }
}
