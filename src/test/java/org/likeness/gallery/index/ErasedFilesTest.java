package org.likeness.gallery.index;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.ScanMode;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** A deleted image lies in the index's files until they are written anew (G3). */
class ErasedFilesTest {
  private static final int IMAGES = 1_000;

  private final TestFaces faces = new TestFaces(17, 64);
  private final MemoryFeed feed = new MemoryFeed();
  @TempDir private Path place;

  private static IndexSettings settings(boolean graph) {
    return graph ? TestFaces.settings() : TestFaces.withoutGraph();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneImageOfAThousandLeavesTheFilesAndNobodyElseDoes(boolean graph) throws Exception {
    List<ImageRow> rows = faces.people(IMAGES, 2);
    feed.put(rows);
    ImageRow gone = rows.get(7);
    ImageRow stays = rows.get(500);
    try (IndexKeeper keeper = new IndexKeeper(place, settings(graph), feed)) {
      keeper.follow();
      keeper.commit();
      feed.erase(gone.imageId());
      keeper.follow();
      keeper.commit();

      IndexTraces before = TraceReading.of(keeper, Set.of(gone.imageId(), stays.imageId()));
      keeper.expunge();
      IndexTraces after = TraceReading.of(keeper, Set.of(gone.imageId(), stays.imageId()));

      assertThat(before.shown()).containsExactly(stays.imageId());
      assertThat(before.inFiles()).as("deleted, yet there").contains(gone.imageId());
      assertThat(after.shown()).containsExactly(stays.imageId());
      assertThat(after.inFiles()).containsExactly(stays.imageId());
      assertThat(keeper.status().serving().images()).isEqualTo(IMAGES - 1);
      assertThat(finds(keeper, stays)).isTrue();
      assertThat(finds(keeper, gone)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void searchThatBeganBeforeEndsOnWhatItSawThen(boolean graph) throws Exception {
    List<ImageRow> rows = faces.people(IMAGES, 2);
    feed.put(rows);
    ImageRow gone = rows.get(7);
    try (IndexKeeper keeper = new IndexKeeper(place, settings(graph), feed)) {
      keeper.follow();
      try (GalleryView begun = keeper.view()) {
        feed.erase(gone.imageId());
        keeper.follow();
        keeper.expunge();

        assertThat(begun.search(query(gone)).people().getFirst().best().imageId())
            .isEqualTo(gone.imageId());
        assertThat(finds(keeper, gone)).isFalse();
      }
    }
  }

  private static boolean finds(IndexKeeper keeper, ImageRow row) {
    try (GalleryView view = keeper.view()) {
      return view.search(query(row)).people().stream()
          .flatMap(person -> person.images().stream())
          .anyMatch(match -> match.imageId().equals(row.imageId()));
    }
  }

  private static GalleryQuery query(ImageRow row) {
    return new GalleryQuery(
        TestFaces.template(row.vector()), 10, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE);
  }
}
