package org.likeness.gallery.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.access.ForceCode;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.Sex;
import org.likeness.gallery.index.BruteForce;
import org.likeness.gallery.index.EmbeddedIndex;
import org.likeness.gallery.index.ImageRow;
import org.likeness.gallery.index.TestFaces;
import org.likeness.problem.Problem;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What searches of a gallery on three nodes answer. */
class ClusterIndexIT extends ClusterCase {
  @TempDir static Path place;

  @Test
  void sameAnswersAsTheEmbeddedIndex() throws Exception {
    List<ImageRow> rows = faces.people(8_000, 4);
    // one person with very many images, and the same photograph under many ids
    UUID crowd = faces.uuid();
    float[] face = faces.vector();
    for (int i = 0; i < 700; i++) {
      rows.add(faces.row(crowd, faces.like(face, 0.95)));
    }
    for (int i = 0; i < 40; i++) {
      rows.add(faces.row(faces.uuid(), face));
    }
    feed.put(rows.subList(0, 5_000));
    feed.put(rows.subList(5_000, rows.size()));
    for (int i = 0; i < rows.size(); i += 211) {
      feed.erase(rows.get(i).imageId());
    }
    GalleryFilter filter =
        new GalleryFilter(
            Set.of(new ForceCode("MET"), new ForceCode("KENT")),
            Set.of(Sex.FEMALE),
            18,
            40,
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2020, 6, 30),
            Set.of(),
            Set.of());
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    List<float[]> probes = new ArrayList<>(List.of(face));
    for (int i = 1; i < 8; i++) {
      probes.add(faces.like(rows.get(i * 977).vector(), 0.3 + 0.07 * i));
    }

    try (EmbeddedIndex embedded = new EmbeddedIndex(place.resolve("embedded"), feed)) {
      for (float[] probe : probes) {
        for (int most : new int[] {1, 50, 500}) {
          assertSame(index, embedded, query(probe, most, null, GalleryFilter.NONE));
        }
        assertSame(index, embedded, query(probe, 50, new Cosine(0.3), GalleryFilter.NONE));
        assertSame(index, embedded, query(probe, 50, null, filter));
      }
      assertThat(answer(index, query(face, 50, new Cosine(0.999), filter)).people())
          .isEqualTo(answerOf(embedded, query(face, 50, new Cosine(0.999), filter)).people());
    }
  }

  private static void assertSame(RunningIndex index, EmbeddedIndex embedded, GalleryQuery query) {
    GalleryAnswer answer = answer(index, query);
    assertThat(answer.people()).isEqualTo(answerOf(embedded, query).people());
    assertThat(answer.complete()).isTrue();
    assertThat(answer.scan()).isEqualTo(ScanMode.EXHAUSTIVE);
  }

  @Test
  void anApproximateScanFindsNearlyAllAndKeepsTheFilter() throws Exception {
    List<ImageRow> rows = faces.people(4_000, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of("graph", "true"));
    awaitRevision(index);
    GalleryFilter women =
        new GalleryFilter(Set.of(), Set.of(Sex.FEMALE), null, null, null, null, Set.of(), Set.of());
    Map<UUID, String> sexes = new HashMap<>();
    rows.forEach(row -> sexes.put(row.imageId(), row.sex()));

    int found = 0;
    for (int i = 0; i < 50; i++) {
      ImageRow mate = rows.get(i * 37);
      float[] probe = faces.like(mate.vector(), 0.75);
      GalleryAnswer answer = answer(index, approximate(probe, GalleryFilter.NONE));
      found += answer.people().getFirst().personId().equals(mate.personId()) ? 1 : 0;
      assertThat(answer.scan()).isEqualTo(ScanMode.APPROXIMATE);
      assertThat(answer(index, approximate(probe, women)).people())
          .allSatisfy(
              person ->
                  assertThat(person.images())
                      .allSatisfy(
                          image -> assertThat(sexes.get(image.imageId())).isEqualTo("female")));
    }
    assertThat(found).as("of 50 mates at a cosine of about 0.75").isGreaterThanOrEqualTo(48);
  }

  @Test
  void withoutAGraphEverySearchIsExhaustive() throws Exception {
    List<ImageRow> rows = faces.people(500, 2);
    feed.put(rows);
    RunningIndex index = index(Map.of("graph", "false"));
    awaitRevision(index);

    GalleryAnswer answer = answer(index, approximate(rows.get(3).vector(), GalleryFilter.NONE));

    assertThat(answer.scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    assertThat(answer.people())
        .isEqualTo(BruteForce.people(feed.searchable(), rows.get(3).vector(), 50, row -> true));
  }

  @Test
  void changesAreSeenAndWhatIsErasedLeavesTheFiles() throws Exception {
    List<ImageRow> rows = faces.people(600, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of("expunge-every", "PT1S"));
    awaitRevision(index);
    ImageRow added = faces.row(faces.uuid(), faces.vector());

    feed.erase(rows.get(0).imageId());
    feed.put(List.of(TestFaces.searchable(rows.get(1), false), added));
    awaitRevision(index);

    assertThat(finds(index, rows.get(0))).isFalse();
    assertThat(finds(index, rows.get(1))).isFalse();
    assertThat(finds(index, added)).isTrue();
    assertThat(index.status().serving().images()).isEqualTo(599);
    GenerationFiles files = new GenerationFiles(nodes().cluster(), new Names(name));
    Moment serving =
        new Moments(nodes().cluster(), new Names(name)).serving().orElseThrow().moment();
    await(
        () -> {
          index.expunge();
          return files.deleted(serving) == 0;
        });
  }

  @Test
  void anOpenViewDoesNotChange() throws Exception {
    List<ImageRow> rows = faces.people(300, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    try (GalleryView view = index.view()) {
      feed.erase(rows.get(0).imageId());
      awaitRevision(index);

      GalleryAnswer then = view.search(query(rows.get(0).vector(), 5, null, GalleryFilter.NONE));
      assertThat(then.people().getFirst().best().imageId()).isEqualTo(rows.get(0).imageId());
      assertThat(then.state()).isEqualTo(view.state());
    }
    assertThat(finds(index, rows.get(0))).isFalse();
  }

  @Test
  void aProbeOfAnotherModelIsRefusedWithBothNames() throws Exception {
    feed.put(faces.people(50, 2));
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    FaceTemplate other =
        new FaceTemplate("another-model", new TestFaces(1, 2 * DIMENSION).vector());

    try (GalleryView view = index.view()) {
      assertThatThrownBy(
              () ->
                  view.search(
                      new GalleryQuery(other, 5, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE)))
          .isInstanceOf(Problem.class)
          .hasMessageContaining(TestFaces.MODEL)
          .hasMessageContaining("another-model");
    }
  }

  @Test
  void anEmptyGalleryIsAnAnswerAndGrows() throws Exception {
    feed.model = null;
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    assertThat(answer(index, query(faces.vector(), 5, null, GalleryFilter.NONE)).people())
        .isEmpty();

    feed.model = TestFaces.MODEL;
    ImageRow row = faces.row(faces.uuid(), faces.vector());
    feed.put(List.of(row));
    awaitRevision(index);
    assertThat(finds(index, row)).isTrue();
  }
}
