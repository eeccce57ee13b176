package org.likeness.gallery.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.access.ForceCode;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.Sex;
import org.likeness.gallery.index.BruteForce;
import org.likeness.gallery.index.EmbeddedIndex;
import org.likeness.gallery.index.ImageRow;
import org.likeness.gallery.index.MemoryFeed;
import org.likeness.gallery.index.TestFaces;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The gallery on three real nodes, which are killed as it comes. */
class ClusterIndexIT {
  private static final int DIMENSION = 64;
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir static Path place;
  private static SearchNodes nodes;
  private static EmbeddedPostgres postgres;
  private static int galleries;

  private final TestFaces faces = new TestFaces(23, DIMENSION);
  private final MemoryFeed feed = new MemoryFeed();
  private final String name = "gallery-" + galleries++;
  private final List<RunningIndex> running = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Optional<String> software = NodeSoftware.classPath();
    Assumptions.assumeTrue(software.isPresent(), "OpenSearch cannot be resolved here");
    Path folder = Files.createDirectories(Path.of("target/opensearch/runs")).toAbsolutePath();
    nodes =
        new SearchNodes(software.get(), Files.createTempDirectory(folder, "cluster"), 3, "400m");
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void end() throws Exception {
    if (nodes != null) {
      nodes.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (RunningIndex index : running) {
      index.close();
    }
    nodes.cluster().delete("/" + name + "-*");
  }

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
    RunningIndex index = index(Map.of());
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
    Generations generations = new Generations(nodes.cluster(), new Names(name), config(Map.of()));
    Moment serving = new Moments(nodes.cluster(), new Names(name)).serving().orElseThrow().moment();
    await(
        () -> {
          index.housekeeping().expunge();
          return generations.deleted(serving) == 0;
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
  void aNextStartReadsOnlyWhatChanged() throws Exception {
    feed.put(faces.people(400, 3));
    RunningIndex first = index(Map.of());
    awaitRevision(first);
    first.close();
    running.remove(first);
    feed.read = 0;
    feed.put(List.of(faces.row(faces.uuid(), faces.vector())));

    awaitRevision(index(Map.of()));

    assertThat(feed.read).isEqualTo(1);
  }

  @Test
  void ofTwoProcessesOneWritesAndTheOtherTakesOver() throws Exception {
    feed.put(faces.people(300, 3));
    RunningIndex first = index(Map.of());
    awaitRevision(first);
    RunningIndex second = index(Map.of());
    awaitRevision(second);
    int read = feed.read;

    ImageRow added = faces.row(faces.uuid(), faces.vector());
    feed.put(List.of(added));
    awaitRevision(first);
    awaitRevision(second);

    assertThat(feed.read - read).as("written once").isEqualTo(1);
    assertThat(finds(second, added)).isTrue();

    first.close();
    running.remove(first);
    ImageRow later = faces.row(faces.uuid(), faces.vector());
    feed.put(List.of(later));
    awaitRevision(second);
    assertThat(finds(second, later)).isTrue();
  }

  @Test
  void aNextGenerationTakesOverWhileOthersSearch() throws Exception {
    List<ImageRow> rows = faces.people(500, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    List<PersonMatch> expected = expected(rows.get(7).vector());
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<Integer> searches = others.submit(() -> searchOn(index, rows.get(7), expected, over));
      try (NextGeneration given = index.beginGeneration()) {
        given.build();
        assertThatThrownBy(index::beginGeneration).hasMessageContaining("being built already");
      }
      try (NextGeneration next = index.beginGeneration()) {
        next.build();
        next.commit();
      }
      over.set(true);
      assertThat(searches.get()).isPositive();
    }
    assertThat(index.status().serving().generation()).isEqualTo(3);
    assertThat(answer(index, query(rows.get(7).vector(), 20, null, GalleryFilter.NONE)).people())
        .isEqualTo(expected);
    index.housekeeping().removeOld();
    index.housekeeping().removeOld();
    assertThat(new Generations(nodes.cluster(), new Names(name), config(Map.of())).all())
        .containsExactly(name + "-generation-3");
  }

  @Test
  void anIndexOfAnotherOrARestoredDatabaseIsBuiltAnew() throws Exception {
    List<ImageRow> rows = faces.people(200, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    feed.becomeAnotherDatabase();
    await(() -> index.status().serving() != null && index.status().serving().generation() == 2);

    ImageRow later = faces.row(faces.uuid(), faces.vector());
    feed.put(List.of(later));
    awaitRevision(index);
    feed.restore(1);
    await(() -> index.status().serving() != null && index.status().serving().generation() == 3);
    assertThat(finds(index, later)).isFalse();
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

  @Test
  void aNodeKilledWhileOthersSearchLosesNobody() throws Exception {
    List<ImageRow> rows = faces.people(4_000, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    nodes.awaitGreen(name + "-*");
    List<PersonMatch> expected = expected(rows.get(70).vector());
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService others = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> searches = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        searches.add(others.submit(() -> searchOn(index, rows.get(70), expected, over)));
      }
      Thread.sleep(500);
      nodes.kill(1);
      Thread.sleep(4_000);
      over.set(true);
      for (Future<Integer> search : searches) {
        assertThat(search.get()).as("answers, all of them whole and right").isGreaterThan(5);
      }
    } finally {
      nodes.start(1);
      nodes.awaitNodes(3);
    }
  }

  @Test
  void aNodeKilledWhileImagesArriveLosesNone() throws Exception {
    List<ImageRow> rows = faces.people(5_000, 3);
    feed.put(rows.subList(0, 1_000));
    RunningIndex index = index(Map.of("batch", "200"));
    awaitRevision(index);
    nodes.awaitGreen(name + "-*");
    try {
      for (int from = 1_000; from < rows.size(); from += 1_000) {
        feed.put(rows.subList(from, from + 1_000));
        index.wake();
        if (from == 2_000) {
          Thread.sleep(300);
          nodes.kill(2);
        }
      }
      awaitRevision(index);

      assertEveryImageIsThere(index, rows);
    } finally {
      nodes.start(2);
      nodes.awaitNodes(3);
    }
    nodes.awaitGreen(name + "-*");
    assertEveryImageIsThere(index, rows);
  }

  private void assertEveryImageIsThere(RunningIndex index, List<ImageRow> rows) {
    float[] probe = rows.get(3_333).vector();
    try (GalleryView view = index.view()) {
      int images = 0;
      for (int age = 14; age < 64; age++) {
        GalleryFilter some =
            new GalleryFilter(Set.of(), Set.of(), age, age, null, null, Set.of(), Set.of());
        GalleryAnswer answer = view.search(query(probe, 500, null, some));
        assertThat(answer.complete()).isTrue();
        images += answer.people().stream().mapToInt(person -> person.images().size()).sum();
      }
      assertThat(images).isEqualTo(rows.size());
      assertThat(view.search(query(probe, 20, null, GalleryFilter.NONE)).people())
          .isEqualTo(expected(probe));
    }
  }

  @Test
  void whileAPartIsMissingTheAnswerSaysSo() throws Exception {
    List<ImageRow> rows = faces.people(900, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of("replicas", "0"));
    awaitRevision(index);
    GalleryQuery query = query(rows.get(9).vector(), 20, null, GalleryFilter.NONE);
    assertThat(answer(index, query).complete()).isTrue();

    nodes.kill(0);
    try {
      GalleryAnswer partial = answer(index, query);
      assertThat(partial.complete()).isFalse();
      assertThat(partial.people().size()).isBetween(1, 20);
    } finally {
      nodes.start(0);
      nodes.awaitNodes(3);
    }
    nodes.awaitGreen(name + "-*");
    await(() -> answer(index, query).complete());
    assertThat(answer(index, query).people()).isEqualTo(expected(rows.get(9).vector()));
  }

  @Test
  void allNodesDownAndUp() throws Exception {
    List<ImageRow> rows = faces.people(600, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    nodes.awaitGreen(name + "-*");
    ImageRow meanwhile = faces.row(faces.uuid(), faces.vector());
    for (int i = 0; i < 3; i++) {
      nodes.kill(i);
    }
    try {
      assertThatThrownBy(
              () -> answer(index, query(rows.get(0).vector(), 5, null, GalleryFilter.NONE)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.type()).isEqualTo(ProblemType.INDEX_UNAVAILABLE));
      await(() -> index.status().condition() == Condition.UNREACHABLE);
      feed.put(List.of(meanwhile));
    } finally {
      for (int i = 0; i < 3; i++) {
        nodes.start(i);
      }
      nodes.awaitNodes(3);
    }
    awaitRevision(index);
    assertThat(finds(index, meanwhile)).isTrue();
    assertThat(index.status().condition()).isEqualTo(Condition.READY);
  }

  private RunningIndex index(Map<String, String> settings) {
    ClusterConfig config = config(settings);
    RunningIndex index =
        new RunningIndex(
            Connecting.to(config, null),
            config,
            feed,
            postgres.getPostgresDatabase(),
            Duration.ofMillis(100));
    running.add(index);
    return index;
  }

  private ClusterConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("name", name);
    all.put("addresses", ClusterConfigs.addresses(nodes.addresses()));
    all.putIfAbsent("graph-beam", "50");
    return ClusterConfigs.with(all);
  }

  /** Searches until told to stop; every answer must be whole and right. */
  private static int searchOn(
      RunningIndex index, ImageRow row, List<PersonMatch> expected, AtomicBoolean over) {
    int answers = 0;
    while (!over.get()) {
      GalleryAnswer answer = answer(index, query(row.vector(), 20, null, GalleryFilter.NONE));
      assertThat(answer.complete()).isTrue();
      assertThat(answer.people()).isEqualTo(expected);
      answers++;
    }
    return answers;
  }

  private List<PersonMatch> expected(float[] probe) {
    return BruteForce.people(feed.searchable(), probe, 20, row -> true);
  }

  private static boolean finds(RunningIndex index, ImageRow row) {
    return answer(index, query(row.vector(), 1, null, GalleryFilter.NONE)).people().stream()
        .anyMatch(person -> person.best().imageId().equals(row.imageId()));
  }

  private static GalleryAnswer answer(RunningIndex index, GalleryQuery query) {
    try (GalleryView view = index.view()) {
      return view.search(query);
    }
  }

  private static GalleryAnswer answerOf(EmbeddedIndex index, GalleryQuery query) {
    try (GalleryView view = index.view()) {
      return view.search(query);
    }
  }

  private static GalleryQuery query(float[] probe, int most, Cosine cut, GalleryFilter filter) {
    return new GalleryQuery(TestFaces.template(probe), most, cut, filter, ScanMode.EXHAUSTIVE);
  }

  private static GalleryQuery approximate(float[] probe, GalleryFilter filter) {
    return new GalleryQuery(TestFaces.template(probe), 50, null, filter, ScanMode.APPROXIMATE);
  }

  private void awaitRevision(RunningIndex index) throws Exception {
    await(
        () ->
            index.status().serving() != null
                && index.status().serving().revision() == feed.head().revision());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long giveUp = System.nanoTime() + LONG.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("it takes too long").isLessThan(giveUp);
      Thread.sleep(50);
    }
  }
}
