package org.likeness.media;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.likeness.Statements.count;

/** Who puts objects comes to its turn beside those who remove some. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class PutNotesTest {
  private static final String REMOVALS_WAITING =
      "select count(*) from pg_locks where locktype = 'advisory' and objid = 7134000"
          + " and mode = 'ExclusiveLock' and not granted";

  @Inject PutNotes notes;
  @Inject ObjectLock lock;
  @Inject AgroalDataSource database;

  private final UUID id = UUID.randomUUID();
  private final Set<Sha256> objects =
      Set.of(Sha256.of(id.toString().getBytes(StandardCharsets.UTF_8)));
  private volatile boolean stopped;

  @AfterEach
  void endNote() {
    QuarkusTransaction.requiringNew().run(() -> notes.settle(id, Set.of()));
  }

  /** As two services that work off erasures: one has the lock whenever the other lets it go. */
  @Test
  void noteIsNotPassedOverByRemovalsThatFollowEachOther() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      try {
        Future<?> first = threads.submit(this::removeOneAfterTheOther);
        Future<?> second = threads.submit(this::removeOneAfterTheOther);
        while (count(database, REMOVALS_WAITING) == 0) {
          assertThat(first.isDone() || second.isDone()).isFalse();
        }

        threads.submit(() -> notes.note(id, objects)).get(30, TimeUnit.SECONDS);
      } finally {
        stopped = true;
      }
    }
    assertThat(count(database, "select count(*) from evidence_upload_note where id = '" + id + "'"))
        .isOne();
  }

  private Void removeOneAfterTheOther() throws Exception {
    while (!stopped) {
      QuarkusTransaction.requiringNew().call(this::removeUntilAnotherWaits);
    }
    return null;
  }

  private Void removeUntilAnotherWaits() throws SQLException {
    lock.whileRemoving();
    while (!stopped && count(database, REMOVALS_WAITING) == 0) {
      Thread.onSpinWait();
    }
    return null;
  }

  @Test
  void noteIsRefusedWhileTheStoreHangs() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> hanging =
          threads.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .call(
                          () -> {
                            lock.whileRemoving();
                            held.countDown();
                            return go.await(60, TimeUnit.SECONDS);
                          }));
      assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();

      Problem refusal = catchThrowableOfType(Problem.class, () -> notes.note(id, objects));

      go.countDown();
      assertThat(refusal.type()).isEqualTo(ProblemType.BUSY);
      assertThat(hanging.get()).isTrue();
    }
  }
}
