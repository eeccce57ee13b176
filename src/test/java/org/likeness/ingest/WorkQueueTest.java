package org.likeness.ingest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.ForceCode;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;
import org.likeness.media.Sha256;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import jakarta.inject.Inject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a claim costs does not grow with the backlog. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class WorkQueueTest {
  private static final int BACKLOG = 5_000;
  private static final long FIRST = 2_001;
  private static final int CHUNK = 64;
  private static final List<String> NAMES = List.of("2001.jpg", "2002.jpg", "2003.jpg");

  @Inject AgroalDataSource database;
  @Inject Sql sql;
  @Inject WorkQueue queue;
  @Inject ImportJobs jobs;
  @Inject AwaitedImages images;

  private final UUID job = UUID.randomUUID();
  private Claim claim;
  private ImportData data;

  /** All of it is claimed for long, so that no worker of the service takes any. */
  @BeforeEach
  void fill() throws SQLException {
    data = new ImportData(database);
    claim =
        new Claim(
            UUID.randomUUID(),
            job,
            LongStream.range(FIRST, FIRST + CHUNK).mapToObj(WorkQueueTest::record).toList());
    data.run(
        "insert into import_job (id, force, created_by_id, created_by_login, manifest_sha256,"
            + " total, state, created_at) values ('%s', 'MET', 'u', 'u', '%s', %d, 'running', now())"
                .formatted(job, Sha256.of(job.toString().getBytes(UTF_8)).hex(), BACKLOG));
    fill(FIRST, FIRST + CHUNK - 1, claim.id());
    fill(1, FIRST - 1, UUID.randomUUID());
    fill(FIRST + CHUNK, BACKLOG, UUID.randomUUID());
  }

  private void fill(long first, long last, UUID holder) throws SQLException {
    data.run(
        "insert into import_record (job_id, line, file, force, custody_reference,"
            + " person_reference, capture_date, age_at_capture, sex, arrest_outcome, offence_group,"
            + " image_type, state, sha256, claim, claimed_until, attempts)"
            + " select '%s', n, n || '.jpg', 'MET', 'C/' || n, 'P/' || n, date '2020-01-01', 30,"
                .formatted(job)
            + " 'male', 'charged', 'theft', 'custody', 'received', repeat('a', 64), '%s',"
                .formatted(holder)
            + " now() + interval '1 hour', 1 from generate_series(%d, %d) n"
                .formatted(first, last));
  }

  @AfterEach
  void empty() throws SQLException {
    data.run("delete from import_record where job_id = '" + job + "'");
    data.run("delete from import_job where id = '" + job + "'");
  }

  @Test
  void itsRecordsAreFoundAloneWhenTheyAreSettled() {
    assertThat(read(() -> assertThat(claim.lock(sql)).hasSize(CHUNK))).isLessThan(2L * CHUNK);
  }

  @Test
  void itsRecordsAreFoundAloneWhenItIsRenewed() {
    assertThat(read(() -> queue.renew(claim))).isLessThan(4L * CHUNK);
  }

  @Test
  void itsRecordsAreFoundAloneWhenItIsReleased() {
    assertThat(
            read(
                () -> {
                  queue.release(claim);
                  assertThat(claim.lock(sql)).isEmpty();
                }))
        .isLessThan(8L * CHUNK);
  }

  /** Of a time in which all records were settled. */
  @Test
  void statisticsOfAnEarlierJobDoNotMatter() throws SQLException {
    UUID earlier = UUID.randomUUID();
    data.run(
        "insert into import_job select '%s', force, created_by_id, created_by_login, '%s', total,"
                .formatted(earlier, Sha256.of(earlier.toString().getBytes(UTF_8)).hex())
            + " state, pause, created_at from import_job where id = '%s'".formatted(job));
    data.run(
        "update import_record set job_id = '%s', state = 'settled', claim = null,"
                .formatted(earlier)
            + " claimed_until = null, outcome = 'rejected', reason = 'test'"
            + " where job_id = '%s'".formatted(job));
    try {
      data.run("vacuum full analyze import_record");
      fill(FIRST, FIRST + CHUNK - 1, claim.id());
      fill(1, FIRST - 1, UUID.randomUUID());
      fill(FIRST + CHUNK, BACKLOG, UUID.randomUUID());

      assertThat(read(() -> queue.renew(claim))).isLessThan(4L * CHUNK);
      assertThat(read(() -> queue.release(claim))).isLessThan(4L * CHUNK);
      assertThat(read(() -> sql.update(SettledRecord.WRITE, settled()))).isOne();
      assertThat(read(() -> assertThat(images.find(job, NAMES)).hasSameSizeAs(NAMES)))
          .isLessThan(CHUNK);
      assertThat(read(this::findFreeRecord)).isLessThan(CHUNK);
    } finally {
      data.run("delete from import_record where job_id = '" + earlier + "'");
      data.run("delete from import_job where id = '" + earlier + "'");
    }
  }

  private void findFreeRecord() {
    sql.update("update import_record set claimed_until = null where line = 10 and job_id = ?", job);
    assertThat(jobs.withWork()).contains(job);
  }

  private @Nullable Object[] settled() {
    return new SettledRecord(FIRST, Outcome.REJECTED, null, Verdict.Unfit.of(RecordReject.HELD))
        .values(job, Instant.now());
  }

  /** The database keeps the plan of a statement that one connection has sent ten times. */
  @Test
  void planOfASmallTableIsNotKept() throws SQLException {
    data.run("delete from import_record where job_id = '" + job + "'");
    data.run("vacuum full analyze import_record");
    QuarkusTransaction.begin();
    try {
      fill(FIRST, FIRST + 1, claim.id());
      for (int i = 0; i < 20; i++) {
        queue.renew(claim);
      }
      fill(1, FIRST - 1, UUID.randomUUID());

      long before = read();
      queue.renew(claim);
      assertThat(read() - before).isLessThan(4L * CHUNK);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void onlyWhatItStillHoldsIsLocked() throws SQLException {
    data.run(
        "update import_record set claim = '%s' where job_id = '%s' and line = %d"
            .formatted(UUID.randomUUID(), job, FIRST));

    assertThat(QuarkusTransaction.requiringNew().call(() -> claim.lock(sql)))
        .hasSize(CHUNK - 1)
        .doesNotContain(FIRST);
  }

  /** Rows that the database looked at, in a transaction that is taken back. */
  private long read(Runnable work) {
    QuarkusTransaction.begin();
    try {
      long before = read();
      work.run();
      return read() - before;
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private long read() {
    return sql.first(
            "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                + " from pg_stat_xact_user_tables where relname = 'import_record'",
            row -> row.getLong(1))
        .orElseThrow();
  }

  private static ClaimedRecord record(long line) {
    return new ClaimedRecord(
        line,
        new CustodyRecord(
            new ForceCode("MET"),
            "C/" + line,
            "P/" + line,
            LocalDate.of(2020, 1, 1),
            30,
            Sex.MALE,
            null,
            ArrestOutcome.CHARGED,
            OffenceGroup.THEFT,
            ImageType.CUSTODY,
            null),
        new Sha256("a".repeat(64)),
        1);
  }
}
