package org.likeness.gallery.index;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.Sex;

import java.nio.file.Path;
import java.util.ArrayList;
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
        List<PersonMatch> answer = answer(keeper, probe, GalleryFilter.NONE).people();
        found += (int) people(answer).stream().filter(expected::contains).count();
        mates += people(answer).contains(mate.personId()) ? 1 : 0;
      }
      assertThat(found).as("of 2500").isGreaterThan(2400);
      assertThat(mates).as("of 50").isGreaterThanOrEqualTo(49);
    }
  }

  @Test
  void withAFilterItScansExhaustivelyAndSaysSo(@TempDir Path folder) throws Exception {
    TestFaces faces = new TestFaces(4, 64);
    MemoryFeed feed = new MemoryFeed();
    feed.put(faces.people(10_000, 3));
    GalleryFilter men =
        new GalleryFilter(Set.of(), Set.of(Sex.MALE), null, null, null, null, Set.of(), Set.of());
    float[] probe = faces.vector();

    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.settings(16, 100), feed)) {
      keeper.follow();
      GalleryAnswer all = answer(keeper, probe, GalleryFilter.NONE);
      assertThat(all.scan()).isEqualTo(ScanMode.APPROXIMATE);
      GalleryAnswer filtered = answer(keeper, probe, men);
      assertThat(filtered.scan()).isEqualTo(ScanMode.EXHAUSTIVE);
      assertThat(filtered.retention()).isNull();
      boolean same =
          filtered
              .people()
              .equals(
                  BruteForce.people(feed.searchable(), probe, 50, row -> row.sex().equals("male")));
      assertThat(same).as("the answer is that of a plain loop").isTrue();
    }
  }

  @Test
  void theSameWalkGivesTheSameListAndNobodyWhoWasRemoved(@TempDir Path folder) throws Exception {
    TestFaces faces = new TestFaces(5, 64);
    MemoryFeed feed = new MemoryFeed();
    feed.put(faces.people(10_000, 1));
    float[] probe = faces.vector();

    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.settings(16, 100), feed)) {
      keeper.follow();
      List<PersonMatch> first = answer(keeper, probe, GalleryFilter.NONE).people();
      for (int i = 0; i < 20; i++) {
        assertThat(answer(keeper, probe, GalleryFilter.NONE).people().equals(first)).isTrue();
      }
      UUID removed = first.getFirst().personId();
      feed.put(
          feed.searchable().stream()
              .filter(row -> row.personId().equals(removed))
              .map(row -> TestFaces.searchable(row, false))
              .toList());
      keeper.follow();
      List<PersonMatch> without = answer(keeper, probe, GalleryFilter.NONE).people();
      assertThat(people(without)).doesNotContain(removed).hasSize(50);
    }
  }

  @Test
  @Timeout(60)
  void fewerPeopleThanAreAskedForEndTheSearch(@TempDir Path folder) throws Exception {
    TestFaces faces = new TestFaces(6, 64);
    MemoryFeed feed = new MemoryFeed();
    float[] photograph = faces.vector();
    List<ImageRow> rows = new ArrayList<>(faces.people(20, 1));
    for (int i = 0; i < 2000; i++) { // the same photograph again and again pulls a graph apart
      rows.add(faces.row(rows.getFirst().personId(), photograph));
    }
    feed.put(rows);

    try (IndexKeeper keeper = new IndexKeeper(folder, TestFaces.settings(4, 16), feed)) {
      keeper.follow();
      GalleryAnswer answer = answer(keeper, photograph, GalleryFilter.NONE);
      assertThat(people(answer.people())).contains(rows.getFirst().personId());
    }
  }

  private static GalleryAnswer answer(IndexKeeper keeper, float[] probe, GalleryFilter filter) {
    try (GalleryView view = keeper.view()) {
      return view.search(
          new GalleryQuery(TestFaces.template(probe), 50, null, filter, ScanMode.APPROXIMATE));
    }
  }

  private static Set<UUID> people(List<PersonMatch> matches) {
    return Set.copyOf(matches.stream().map(PersonMatch::personId).toList());
  }
}
