package org.likeness.gallery.cluster;

import org.junit.jupiter.api.Test;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.index.ImageRow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts, several processes and generations of a gallery on three nodes. */
class ClusterGenerationsIT extends ClusterCase {
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
    AtomicInteger answers = new AtomicInteger();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<?> searches =
          others.submit(() -> searchOn(index, rows.get(7), expected, over, answers));
      try {
        replaceGeneration(index);
        int before = answers.get();
        await(() -> answers.get() > before || over.get());
      } finally {
        over.set(true);
      }
      searches.get();
    }
    assertThat(index.status().serving().generation()).isEqualTo(3);
    assertThat(answer(index, query(rows.get(7).vector(), 20, null, GalleryFilter.NONE)).people())
        .isEqualTo(expected);
    index.housekeeping().removeOld();
    index.housekeeping().removeOld();
    assertThat(new Generations(nodes().cluster(), new Names(name), config(Map.of())).all())
        .containsExactly(name + "-generation-3");
  }

  /** One that is given up, then one that takes over. */
  private static void replaceGeneration(RunningIndex index) {
    try (NextGeneration given = index.beginGeneration()) {
      given.build();
      assertThatThrownBy(index::beginGeneration).hasMessageContaining("being built already");
    }
    try (NextGeneration next = index.beginGeneration()) {
      next.build();
      next.commit();
    }
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
}
