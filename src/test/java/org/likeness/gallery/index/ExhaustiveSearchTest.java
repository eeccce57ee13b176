package org.likeness.gallery.index;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.access.ForceCode;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.Sex;
import org.likeness.problem.Problem;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An exhaustive scan gives what a plain loop over the full-precision vectors gives. */
class ExhaustiveSearchTest {
  private static final int IMAGES = 100_000;
  private static final TestFaces FACES = new TestFaces(7, 128);
  private static final MemoryFeed FEED = new MemoryFeed();
  private static final List<float[]> PROBES = new ArrayList<>();

  @TempDir static Path folder;
  private static IndexKeeper keeper;
  private static List<ImageRow> rows;
  private static List<List<PersonMatch>> expected;

  @BeforeAll
  static void fill() throws Exception {
    List<ImageRow> all = FACES.people(IMAGES, 4);
    // a person with so many images that they alone fill the first selection
    UUID crowd = FACES.uuid();
    float[] face = FACES.vector();
    for (int i = 0; i < 1500; i++) {
      all.add(FACES.row(crowd, FACES.like(face, 0.95)));
    }
    // the same photograph under many ids: ties
    for (int i = 0; i < 40; i++) {
      all.add(FACES.row(FACES.uuid(), face));
    }
    keeper = new IndexKeeper(folder, TestFaces.withoutGraph(), FEED);
    for (int from = 0; from < all.size(); from += 20_000) {
      FEED.put(all.subList(from, Math.min(from + 20_000, all.size())));
      keeper.follow();
    }
    for (int i = 0; i < all.size(); i += 97) {
      FEED.erase(all.get(i).imageId());
    }
    keeper.follow();
    for (int i = 0; i < 12; i++) {
      PROBES.add(FACES.like(all.get(i * 5003).vector(), 0.3 + 0.05 * i));
    }
    PROBES.add(face);
    rows = FEED.searchable();
    expected = PROBES.stream().map(p -> BruteForce.people(rows, p, 500, row -> true)).toList();
  }

  @AfterAll
  static void close() throws Exception {
    keeper.close();
  }

  @Test
  void theIndexIsAsOneInUse() {
    assertThat(keeper.shown().newest().reader().leaves()).as("segments").hasSizeGreaterThan(2);
    assertThat(keeper.shown().newest().reader().numDeletedDocs()).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500})
  void samePeopleInTheSameOrderAsAPlainLoop(int most) {
    for (int i = 0; i < PROBES.size(); i++) {
      assertThat(search(PROBES.get(i), most, null, GalleryFilter.NONE))
          .isEqualTo(expected.get(i).subList(0, most));
    }
  }

  @Test
  void filtersAreExact() {
    GalleryFilter filter =
        new GalleryFilter(
            Set.of(new ForceCode("MET"), new ForceCode("KENT")),
            Set.of(Sex.FEMALE),
            18,
            25,
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2019, 12, 31),
            Set.of(),
            Set.of());

    for (float[] probe : PROBES) {
      assertThat(search(probe, 50, null, filter))
          .isNotEmpty()
          .isEqualTo(BruteForce.people(rows, probe, 50, ExhaustiveSearchTest::passes));
    }
  }

  @Test
  void aFilterThatLeavesOutNearlyAllIsExact() {
    LocalDate day = rows.get(4711).captured();
    GalleryFilter filter =
        new GalleryFilter(Set.of(), Set.of(), null, null, day, day, Set.of(), Set.of());

    for (float[] probe : PROBES) {
      assertThat(search(probe, 50, null, filter))
          .hasSizeBetween(5, 50)
          .isEqualTo(BruteForce.people(rows, probe, 50, row -> row.captured().equals(day)));
    }
  }

  /** A watchlist (S8): chosen people alone, and all of their images. */
  @Test
  void amongChosenPeopleItIsExact() {
    Set<UUID> chosen =
        rows.stream().map(ImageRow::personId).distinct().limit(1000).collect(Collectors.toSet());

    for (float[] probe : PROBES) {
      assertThat(search(probe, 50, null, GalleryFilter.NONE.among(chosen)))
          .hasSize(50)
          .isEqualTo(BruteForce.people(rows, probe, 50, row -> chosen.contains(row.personId())));
    }
  }

  private static boolean passes(ImageRow row) {
    return Set.of("MET", "KENT").contains(row.force())
        && row.sex().equals("female")
        && row.age() >= 18
        && row.age() <= 25
        && !row.captured().isBefore(LocalDate.of(2016, 1, 1))
        && !row.captured().isAfter(LocalDate.of(2019, 12, 31));
  }

  @Test
  void theCutLeavesOutWhoIsBelowIt() {
    Cosine cut = new Cosine(0.35);

    for (int i = 0; i < PROBES.size(); i++) {
      assertThat(search(PROBES.get(i), 500, cut, GalleryFilter.NONE))
          .isEqualTo(
              expected.get(i).stream().filter(p -> p.best().cosine().compareTo(cut) >= 0).toList());
    }
  }

  @Test
  void onePersonIsOneRowWithAllTheirImages() {
    List<PersonMatch> found = search(PROBES.getLast(), 100, null, GalleryFilter.NONE);

    assertThat(found.stream().map(PersonMatch::personId)).doesNotHaveDuplicates();
    assertThat(found).anyMatch(p -> p.images().size() > 1400);
  }

  @Test
  void erasedImagesAreNeverReturned() {
    Set<UUID> there = new HashSet<>(rows.stream().map(ImageRow::imageId).toList());

    for (float[] probe : PROBES) {
      assertThat(search(probe, 500, null, GalleryFilter.NONE))
          .allSatisfy(
              person ->
                  assertThat(person.images()).allMatch(image -> there.contains(image.imageId())));
    }
  }

  @Test
  void estimatesErrLessThanTheMarginAllowsFor() throws Exception {
    Snapshot snapshot = keeper.shown().newest();
    for (float[] probe : PROBES) {
      assertThat(Estimates.largestError(snapshot, probe)).isLessThan(SureRanking.MARGIN * 2 / 3);
    }
  }

  @Test
  void probeOfAnotherModelIsRefusedNamingBoth() {
    try (GalleryView view = keeper.view()) {
      GalleryQuery query =
          new GalleryQuery(
              new FaceTemplate("another-model", PROBES.getFirst()),
              10,
              null,
              GalleryFilter.NONE,
              ScanMode.EXHAUSTIVE);

      assertThatThrownBy(() -> view.search(query))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("another-model")
          .hasMessageContaining(TestFaces.MODEL);
    }
  }

  private static List<PersonMatch> search(
      float[] probe, int most, Cosine cut, GalleryFilter filter) {
    try (GalleryView view = keeper.view()) {
      return view.search(
              new GalleryQuery(TestFaces.template(probe), most, cut, filter, ScanMode.EXHAUSTIVE))
          .people();
    }
  }
}
