package org.likeness.gallery.index;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.gallery.ScanMode;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The index follows the gallery, and comes back from whatever happens to its files. */
class IndexKeeperTest {
  private static final int IMAGES = 1_000;

  private final TestFaces faces = new TestFaces(11, 64);
  private final MemoryFeed feed = new MemoryFeed();
  @TempDir private Path place;
  private Path folder;
  private List<ImageRow> rows;

  @BeforeEach
  void fill() {
    folder = place.resolve("index");
    rows = faces.people(IMAGES, 3);
    feed.put(rows);
  }

  private IndexKeeper keeper(Path root) {
    return new IndexKeeper(root, TestFaces.settings(), feed);
  }

  @Test
  void withoutAnIndexItSaysThatOneIsBeingBuilt() throws IOException {
    try (IndexKeeper keeper = keeper(folder)) {
      assertThat(keeper.status().condition()).isEqualTo(Condition.BUILDING);
      assertThatThrownBy(keeper::view)
          .isInstanceOf(Problem.class)
          .hasMessageContaining("being built");
    }
  }

  @Test
  void changesAreSeenAfterTheNextRound() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      ImageRow gone = rows.get(0);
      ImageRow withdrawn = rows.get(1);
      ImageRow added = faces.row(faces.uuid(), faces.vector());
      ImageRow moved = faces.row(faces.uuid(), rows.get(2).vector());
      feed.erase(gone.imageId());
      feed.put(List.of(TestFaces.searchable(withdrawn, false), added));
      feed.put(List.of(as(rows.get(2).imageId(), moved)));

      keeper.follow();

      assertThat(finds(keeper, gone)).isFalse();
      assertThat(finds(keeper, withdrawn)).isFalse();
      assertThat(finds(keeper, added)).isTrue();
      assertThat(best(keeper, moved.vector()).personId()).isEqualTo(moved.personId());
      assertThat(keeper.status().serving().images()).isEqualTo(IMAGES - 1);
      assertThat(keeper.status().serving().revision()).isEqualTo(feed.head().revision());
    }
  }

  @Test
  void anOpenViewDoesNotChange() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      try (GalleryView view = keeper.view()) {
        feed.erase(rows.get(0).imageId());
        keeper.follow();

        assertThat(view.search(query(rows.get(0).vector())).people().getFirst().best().imageId())
            .isEqualTo(rows.get(0).imageId());
      }
      assertThat(finds(keeper, rows.get(0))).isFalse();
    }
  }

  @Test
  void nextStartReadsOnlyWhatChanged() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
    }
    feed.read = 0;
    feed.put(List.of(faces.row(faces.uuid(), faces.vector())));

    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();

      assertThat(feed.read).isEqualTo(1);
      assertThat(keeper.status().serving().images()).isEqualTo(IMAGES + 1);
    }
  }

  @Test
  void buildThatIsClosedGoesOnAtTheNextStart() throws Exception {
    for (int i = 0; i < 10; i++) {
      List<ImageRow> more = faces.people(100, 2);
      feed.put(more);
      rows.addAll(more);
    }
    try (IndexKeeper keeper = keeper(folder)) {
      feed.sending = sent -> closeAt(keeper, sent == IMAGES + 450);
      keeper.follow();
      assertThat(keeper.status().serving()).isNull();
    }
    feed.read = 0;
    feed.sending = sent -> {};

    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();

      assertThat(feed.read).isEqualTo(500);
      assertThat(keeper.takeDoubt()).isFalse();
      assertThat(keeper.status().serving().images()).isEqualTo(rows.size());
      for (int i = 0; i < rows.size(); i += 97) {
        assertThat(finds(keeper, rows.get(i))).isTrue();
      }
    }
  }

  private static void closeAt(IndexKeeper keeper, boolean now) {
    if (now) {
      keeper.shown().breakOff();
    }
  }

  @Test
  void deletedFolderIsBuiltAnew() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
    }
    IndexFolder.remove(folder);

    assertWhole(folder);
  }

  @Test
  void anyFileCutShortIsNoticedAndBuiltAnew() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
    }
    int tried = 0;
    for (Path file : files(folder)) {
      if (Files.size(file) > 20 && !file.getFileName().toString().equals("CURRENT")) {
        Path copy = folder.resolveSibling("copy-" + tried++);
        copy(folder, copy);
        try (FileChannel channel =
            FileChannel.open(copy.resolve(folder.relativize(file)), StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
        assertWhole(copy);
      }
    }
    assertThat(tried).isGreaterThan(5);
  }

  @Test
  void aBitThatTurnedOverIsNoticed() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
    }
    turnOneBitOver();

    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      keeper.verify();

      assertThat(keeper.status().serving()).isNull();
      keeper.follow();
      assertSameAsPlainLoop(keeper);
    }
  }

  @Test
  void aDamagedIndexDoesNotComeBackWhileASearchStillReadsIt() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
    }
    turnOneBitOver();

    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      try (GalleryView running = keeper.view()) {
        keeper.verify();
        assertThat(new IndexFolder(folder).current()).as("after a power cut").isEmpty();
        keeper.follow();

        assertThat(keeper.status().serving().generation()).isEqualTo(2);
        assertThat(running.state().generation()).isEqualTo(1);
      }
      feed.put(List.of(faces.row(faces.uuid(), faces.vector())));
      keeper.follow();
      keeper.commit();
      assertSameAsPlainLoop(keeper);
    }
    assertThat(folder.resolve("generation-1")).doesNotExist();
    feed.read = 0;
    assertWhole(folder);
    assertThat(feed.read).as("what was built anew was kept").isZero();
  }

  private void turnOneBitOver() throws IOException {
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".vec")) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void whatAKilledProcessLeavesIsUsed() throws Exception {
    Path left = folder.resolveSibling("left-" + UUID.randomUUID());
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      keeper.commit();
      feed.erase(rows.get(5).imageId());
      feed.put(List.of(faces.row(faces.uuid(), faces.vector())));
      keeper.follow();
      copy(folder, left); // as kill -9 would leave it: the last changes are not committed
    }
    feed.read = 0;

    try (IndexKeeper keeper = keeper(left)) {
      keeper.follow();

      assertThat(feed.read).isEqualTo(1);
      assertThat(finds(keeper, rows.get(5))).isFalse();
      assertSameAsPlainLoop(keeper);
    }
  }

  @Test
  void indexOfAnotherDatabaseIsNotUsed() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
    }
    feed.becomeAnotherDatabase();

    followUntilItServes(folder);
  }

  @Test
  void indexAheadOfARestoredDatabaseIsNotUsed() throws Exception {
    ImageRow later = faces.row(faces.uuid(), faces.vector());
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      feed.put(List.of(later));
      keeper.follow();

      feed.restore(1);
      keeper.follow();
      keeper.follow();

      assertThat(finds(keeper, later)).isFalse();
      assertSameAsPlainLoop(keeper);
    }
  }

  @Test
  void aSecondProcessDoesNotHarmTheIndexOfTheFirst() throws Exception {
    try (IndexKeeper first = keeper(folder);
        IndexKeeper second = keeper(folder)) {
      first.follow();

      assertThatThrownBy(second::follow).isInstanceOf(IOException.class);

      feed.put(List.of(faces.row(faces.uuid(), faces.vector())));
      first.follow();
      assertSameAsPlainLoop(first);
    }
  }

  @Test
  void generationsAreSwappedWhileFourThreadsSearch() throws Exception {
    // every revision moves one image to another person: a mixture would show a pair that never was
    ImageRow wanderer = rows.get(10);
    List<String> everTrue = new ArrayList<>();
    AtomicBoolean over = new AtomicBoolean();
    try (IndexKeeper keeper = keeper(folder);
        ExecutorService searchers = Executors.newFixedThreadPool(4)) {
      keeper.follow();
      everTrue.add(moment(keeper, wanderer));
      List<Future<List<String>>> seen = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        seen.add(searchers.submit(() -> watch(keeper, wanderer, over)));
      }
      for (int round = 0; round < 6; round++) {
        feed.put(List.of(as(wanderer.imageId(), faces.row(faces.uuid(), wanderer.vector()))));
        swap(keeper);
        everTrue.add(moment(keeper, wanderer));
      }
      over.set(true);
      for (Future<List<String>> thread : seen) {
        assertThat(thread.get()).isNotEmpty();
        assertThat(everTrue).containsAll(thread.get());
      }
      assertThat(keeper.status().serving().generation()).isEqualTo(7);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .as("old generations are removed after their last reader")
          .containsExactlyInAnyOrder("CURRENT", "generation-7");
    }
  }

  private void swap(IndexKeeper keeper) throws Exception {
    try (GenerationBuild next = new GenerationBuild(keeper, new BuildProgress(), () -> {})) {
      next.build();
      next.commit();
    }
  }

  @Test
  void aGenerationThatIsNotCommittedLeavesNothing() throws Exception {
    try (IndexKeeper keeper = keeper(folder)) {
      keeper.follow();
      try (GenerationBuild next = new GenerationBuild(keeper, new BuildProgress(), () -> {})) {
        next.build();
      }
      assertThat(folder.resolve("generation-2")).doesNotExist();
      assertThat(keeper.status().serving().generation()).isEqualTo(1);
    }
  }

  private static List<String> watch(IndexKeeper keeper, ImageRow wanderer, AtomicBoolean over) {
    List<String> moments = new ArrayList<>();
    while (!over.get()) {
      moments.add(moment(keeper, wanderer));
    }
    return moments;
  }

  /** Generation, revision, and whose the image is in that one snapshot. */
  private static String moment(IndexKeeper keeper, ImageRow wanderer) {
    try (GalleryView view = keeper.view()) {
      GalleryAnswer answer = view.search(query(wanderer.vector()));
      return answer.state().generation()
          + "/"
          + answer.state().revision()
          + "/"
          + answer.people().getFirst().personId();
    }
  }

  private void assertWhole(Path root) throws Exception {
    try (IndexKeeper keeper = keeper(root)) {
      keeper.follow();
      assertSameAsPlainLoop(keeper);
    }
  }

  private void followUntilItServes(Path root) throws Exception {
    try (IndexKeeper keeper = keeper(root)) {
      keeper.follow();
      assertThat(keeper.status().serving()).isNull();
      keeper.follow();
      assertSameAsPlainLoop(keeper);
    }
  }

  private void assertSameAsPlainLoop(IndexKeeper keeper) {
    float[] probe = faces.like(rows.get(77).vector(), 0.5);
    try (GalleryView view = keeper.view()) {
      assertThat(view.search(query(probe)).people())
          .isEqualTo(BruteForce.people(feed.searchable(), probe, 20, row -> true));
    }
  }

  private static boolean finds(IndexKeeper keeper, ImageRow row) {
    return best(keeper, row.vector()).best().imageId().equals(row.imageId());
  }

  private static GalleryAnswer.PersonMatch best(IndexKeeper keeper, float[] probe) {
    try (GalleryView view = keeper.view()) {
      return view.search(query(probe)).people().getFirst();
    }
  }

  private static GalleryQuery query(float[] probe) {
    return new GalleryQuery(
        TestFaces.template(probe), 20, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE);
  }

  private static ImageRow as(UUID imageId, ImageRow row) {
    return new ImageRow(
        imageId,
        row.personId(),
        true,
        row.force(),
        row.sex(),
        row.age(),
        row.captured(),
        row.offenceGroup(),
        row.imageType(),
        0,
        row.vector());
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
