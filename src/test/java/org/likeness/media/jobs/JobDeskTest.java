package org.likeness.media.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.media.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;

/** A pass that several replicas take for theirs. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class JobDeskTest {
  private static final Sha256 LAST = Sha256.of(new byte[] {1});

  @Inject JobDesk desk;
  @Inject EntityManager database;
  @Inject AuditLog audit;
  @Inject Clock clock;

  private UUID id;

  /** One that no process of now takes up. */
  @BeforeEach
  void claimed() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              JobRow row = JobRow.of(JobKind.VERIFY, Actor.SYSTEM, clock.instant());
              row.claimedUntil = row.begunAt.plus(Duration.ofHours(1));
              row.persist();
              id = row.id;
            });
  }

  @AfterEach
  void end() {
    QuarkusTransaction.requiringNew()
        .run(() -> JobRow.update("finishedAt = ?1 where id = ?2", clock.instant(), id));
  }

  @Test
  void pageThatTwoHaveDoneIsCountedOnce() {
    JobRow first = claimedAfter(Duration.ofHours(2));
    JobRow second = claimedAfter(Duration.ofHours(3));
    JobDesk.Done page =
        new JobDesk.Done(LAST, 64, 6400, List.of(new JobDesk.Damage(LAST, "decayed", false)));

    assertThat(desk.done(id, first.position, page)).isTrue();
    assertThat(desk.done(id, second.position, page)).isFalse();
    desk.waiting(id, second.position, "a store is away");
    desk.finished(id, second.position);

    MediaJob job = desk.find(id).orElseThrow();
    assertThat(job.objects()).isEqualTo(64);
    assertThat(job.bytes()).isEqualTo(6400);
    assertThat(job.damaged()).isOne();
    assertThat(job.trouble()).isNull();
    assertThat(job.finishedAt()).isNull();
  }

  @Test
  void passThatHasEndedIsNotTouched() {
    desk.finished(id, "");

    assertThat(desk.done(id, "", new JobDesk.Done(LAST, 64, 6400, List.of()))).isFalse();
    desk.waiting(id, "", "a store is away");

    MediaJob job = desk.find(id).orElseThrow();
    assertThat(job.objects()).isZero();
    assertThat(job.trouble()).isNull();
  }

  @Test
  void claimIsKeptWhileItsPageIsWorkedOn() {
    JobRow working = claimedAfter(Duration.ofHours(2));
    JobDesk later = deskAfter(Duration.ofHours(2).plus(JobDesk.CLAIM).plusSeconds(1));

    QuarkusTransaction.requiringNew().run(() -> later.keep(id, working.position));

    assertThat(QuarkusTransaction.requiringNew().call(later::claim)).isEmpty();
  }

  private JobRow claimedAfter(Duration time) {
    return QuarkusTransaction.requiringNew().call(deskAfter(time)::claim).orElseThrow();
  }

  private JobDesk deskAfter(Duration time) {
    return new JobDesk(database, audit, Clock.offset(clock, time));
  }
}
