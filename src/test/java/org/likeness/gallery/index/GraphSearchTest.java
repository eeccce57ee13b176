package org.likeness.gallery.index;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.Sex;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The approximate scan finds nearly whom a plain loop finds. This shows that the graph is built and
 * walked as meant; it says nothing of recall at millions, nor on real faces, which lie closer
 * together than random vectors do.
 */
class GraphSearchTest {

  @Test
  void recallOfTheFirstFiftyAgainstAPlainLoop(@TempDir Path folder) throws Exception {
    TestFaces faces = new TestFaces(3, 64);
    MemoryFeed feed = new MemoryFeed();
    feed.put(faces.people(20_000, 3));
    List<ImageRow> rows = feed.searchable();

    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.settings(16, 100), feed)) {
      keeper.follow();
      int found = 0;
      int mates = 0;
      for (int i = 0; i < 50; i++) {
        ImageRow mate = rows.get(i * 317);
        float[] probe = faces.like(mate.vector(), 0.6);
        Set<UUID> expected = people(BruteForce.people(rows, probe, 50, row -> true));
        List<PersonMatch> answer = search(keeper, probe, GalleryFilter.NONE);
        found += (int) people(answer).stream().filter(expected::contains).count();
        mates += people(answer).contains(mate.personId()) ? 1 : 0;
      }
      assertThat(found).as("of 2500").isGreaterThan(2400);
      assertThat(mates).as("of 50").isGreaterThanOrEqualTo(49);
    }
  }

  @Test
  void filtersHold(@TempDir Path folder) throws Exception {
    TestFaces faces = new TestFaces(4, 64);
    MemoryFeed feed = new MemoryFeed();
    feed.put(faces.people(10_000, 3));
    Set<UUID> male =
        Set.copyOf(
            feed.searchable().stream()
                .filter(row -> row.sex().equals("male"))
                .map(ImageRow::imageId)
                .toList());
    GalleryFilter men =
        new GalleryFilter(Set.of(), Set.of(Sex.MALE), null, null, null, null, Set.of(), Set.of());

    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.settings(16, 100), feed)) {
      keeper.follow();
      assertThat(search(keeper, faces.vector(), men))
          .hasSize(50)
          .allMatch(p -> p.images().stream().allMatch(image -> male.contains(image.imageId())));
    }
  }

  private static List<PersonMatch> search(IndexKeeper keeper, float[] probe, GalleryFilter filter) {
    try (GalleryView view = keeper.view()) {
      return view.search(
              new GalleryQuery(TestFaces.template(probe), 50, null, filter, ScanMode.APPROXIMATE))
          .people();
    }
  }

  private static Set<UUID> people(List<PersonMatch> matches) {
    return Set.copyOf(matches.stream().map(PersonMatch::personId).toList());
  }
}
