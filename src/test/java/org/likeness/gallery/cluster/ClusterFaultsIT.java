package org.likeness.gallery.cluster;

import org.junit.jupiter.api.Test;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.gallery.index.ImageRow;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The gallery on three nodes, which are killed as it comes. */
class ClusterFaultsIT extends ClusterCase {
  @Test
  void aNodeKilledWhileOthersSearchLosesNobody() throws Exception {
    List<ImageRow> rows = faces.people(4_000, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    nodes().awaitGreen(name + "-*");
    List<PersonMatch> expected = expected(rows.get(70).vector());
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    try (ExecutorService others = Executors.newFixedThreadPool(3)) {
      List<Future<?>> searches = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        searches.add(others.submit(() -> searchOn(index, rows.get(70), expected, over, answers)));
      }
      try {
        await(() -> answers.get() >= 5 || over.get());
        nodes().kill(1);
        int before = answers.get();
        await(() -> answers.get() >= before + 15 || over.get());
      } finally {
        over.set(true);
      }
      for (Future<?> search : searches) {
        search.get(); // every answer was whole and right
      }
    } finally {
      nodes().start(1);
      nodes().awaitNodes(3);
    }
  }

  @Test
  void aNodeKilledWhileImagesArriveLosesNone() throws Exception {
    List<ImageRow> rows = faces.people(5_000, 3);
    feed.put(rows.subList(0, 1_000));
    RunningIndex index = index(Map.of("batch", "200"));
    awaitRevision(index);
    nodes().awaitGreen(name + "-*");
    try {
      for (int from = 1_000; from < rows.size(); from += 1_000) {
        feed.put(rows.subList(from, from + 1_000));
        index.wake();
        if (from == 2_000) {
          Thread.sleep(300);
          nodes().kill(2);
        }
      }
      awaitRevision(index);

      assertEveryImageIsThere(index, rows);
    } finally {
      nodes().start(2);
      nodes().awaitNodes(3);
    }
    nodes().awaitGreen(name + "-*");
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
    spread();
    GalleryQuery query = query(rows.get(9).vector(), 20, null, GalleryFilter.NONE);
    assertThat(answer(index, query).complete()).isTrue();

    nodes().kill(0);
    try {
      GalleryAnswer partial = answer(index, query);
      assertThat(partial.complete()).isFalse();
      assertThat(partial.people().size()).isBetween(1, 20);
    } finally {
      nodes().start(0);
      nodes().awaitNodes(3);
    }
    nodes().awaitGreen(name + "-*");
    await(() -> answer(index, query).complete());
    assertThat(answer(index, query).people()).isEqualTo(expected(rows.get(9).vector()));
  }

  @Test
  void aNodeThatHangsHoldsUpNoSearchForLong() throws Exception {
    List<ImageRow> rows = faces.people(900, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of("replicas", "0", "search-timeout", "PT4S"));
    awaitRevision(index);
    spread();
    GalleryQuery query = query(rows.get(9).vector(), 20, null, GalleryFilter.NONE);
    assertThat(answer(index, query).complete()).isTrue();

    nodes().freeze(1);
    try {
      for (int i = 0; i < 4; i++) {
        long began = System.nanoTime();
        assertThat(isComplete(index, query)).isFalse();
        // four seconds, and two to give back what was searched
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
      }
    } finally {
      nodes().thaw(1);
      nodes().awaitNodes(3);
    }
    nodes().awaitGreen(name + "-*");
    await(() -> isComplete(index, query));
    assertThat(answer(index, query).people()).isEqualTo(expected(rows.get(9).vector()));
  }

  /** Whether there is an answer and it is whole. */
  private static boolean isComplete(RunningIndex index, GalleryQuery query) {
    try {
      return answer(index, query).complete();
    } catch (Problem problem) {
      assertThat(problem.type()).isEqualTo(ProblemType.INDEX_UNAVAILABLE);
      return false;
    }
  }

  @Test
  void aFirstBuildThatFailedIsNotUnderWay() throws Exception {
    feed.put(faces.people(300, 3));
    feed.breakAfter = 100;
    try (ClusterKeeper keeper =
        new ClusterKeeper(
            nodes().cluster(), new Names(name), config(Map.of()), feed, ThreeNodes.database())) {
      assertThatThrownBy(keeper::follow).hasMessageContaining("breaks off");

      assertThat(keeper.status().progress()).as("1: nothing is being built").isEqualTo(1);
    }
  }

  @Test
  void allNodesDownAndUp() throws Exception {
    List<ImageRow> rows = faces.people(600, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    nodes().awaitGreen(name + "-*");
    ImageRow meanwhile = faces.row(faces.uuid(), faces.vector());
    for (int i = 0; i < 3; i++) {
      nodes().kill(i);
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
        nodes().start(i);
      }
      nodes().awaitNodes(3);
    }
    awaitRevision(index);
    assertThat(finds(index, meanwhile)).isTrue();
    await(() -> index.status().condition() == Condition.READY);
  }
}
