package org.likeness.gallery.index;

import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** Merges run beside everything else: a slow one delays nobody, a failed one costs nothing. */
class IndexMergeTest {
  /** So many flushed segments that a merge is begun. */
  private static final int SEGMENTS = 12;

  private final TestFaces faces = new TestFaces(22, 64);
  private final MemoryFeed feed = new MemoryFeed();
  @TempDir private Path folder;

  /** What happens when a merge creates a file. */
  private interface Merging {
    void beforeFile() throws IOException;
  }

  private IndexKeeper keeper(Merging merging) {
    return new IndexKeeper(
        folder, TestFaces.withoutGraph(), feed, where -> new WatchedDisk(where, merging));
  }

  private static final class WatchedDisk extends FilterDirectory {
    private final Merging merging;

    WatchedDisk(Path where, Merging merging) throws IOException {
      super(IndexDirectory.open(where));
      this.merging = merging;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.context() == IOContext.Context.MERGE) {
        merging.beforeFile();
      }
      return super.createOutput(name, context);
    }
  }

  @Test
  void neitherSearchesNorEnrolmentsWaitForAMerge() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Merging slow =
        () -> {
          begun.countDown();
          awaitUninterruptibly(released);
        };
    try (IndexKeeper keeper = keeper(slow)) {
      try {
        addSegments(keeper);
        assertThat(begun.await(60, TimeUnit.SECONDS)).as("a merge has begun").isTrue();
        for (int i = 0; i < 3; i++) {
          assertFindsAll(keeper);
          feed.put(faces.people(300, 2));
          keeper.follow();
        }
        assertFindsAll(keeper);
        keeper.commit();
      } finally {
        released.countDown();
      }
    }
  }

  @Test
  void aMergeThatFindsTheDiskFullCostsNothing() throws Exception {
    AtomicInteger failed = new AtomicInteger();
    Merging full =
        () -> {
          failed.incrementAndGet();
          throw new IOException("No space left on device");
        };
    try (IndexKeeper keeper = keeper(full)) {
      addSegments(keeper);
      feed.put(faces.people(300, 2));
      followAfterFailures(keeper);
      assertThat(failed).as("merges that failed").hasPositiveValue();
      assertFindsAll(keeper);
    }
    try (IndexKeeper next = keeper(() -> {})) {
      next.follow();
      assertFindsAll(next);
    }
  }

  private void addSegments(IndexKeeper keeper) throws Exception {
    for (int i = 0; i < SEGMENTS; i++) {
      feed.put(faces.people(300, 2));
      followAfterFailures(keeper);
    }
  }

  /** As the follower does: a failure is tried again. */
  private static void followAfterFailures(IndexKeeper keeper) throws Exception {
    for (int attempt = 0; ; attempt++) {
      try {
        keeper.follow();
        return;
      } catch (IOException | IllegalStateException e) {
        assertThat(attempt).as("attempts; the last: " + e).isLessThan(100);
      }
    }
  }

  private void assertFindsAll(IndexKeeper keeper) {
    List<ImageRow> rows = feed.searchable();
    assertThat(Objects.requireNonNull(keeper.shown().newest()).reader().numDocs())
        .isEqualTo(rows.size());
    float[] probe = faces.like(rows.getLast().vector(), 0.5);
    try (GalleryView view = keeper.view()) {
      List<PersonMatch> people =
          view.search(
                  new GalleryQuery(
                      TestFaces.template(probe), 20, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE))
              .people();
      assertThat(people.equals(BruteForce.people(rows, probe, 20, row -> true)))
          .as("the answer is that of a plain loop")
          .isTrue();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
