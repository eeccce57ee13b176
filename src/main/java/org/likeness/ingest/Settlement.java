package org.likeness.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.audit.AuditLog;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.EnrolmentResult;
import org.likeness.gallery.Gallery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes what became of claimed records: gallery rows, outcomes and the audit event in one
 * transaction, so that a cut at any moment leaves each record either settled or still to be worked
 * on.
 */
@ApplicationScoped
class Settlement {
  private final ImportJobs jobs;
  private final Sql sql;
  private final Admission admission;
  private final Gallery gallery;
  private final ErasedRecords erased;
  private final AuditLog audit;
  private final Clock clock;

  Settlement(
      ImportJobs jobs,
      Sql sql,
      Admission admission,
      Gallery gallery,
      ErasedRecords erased,
      AuditLog audit,
      Clock clock) {
    this.jobs = jobs;
    this.sql = sql;
    this.admission = admission;
    this.gallery = gallery;
    this.erased = erased;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Settles those of the records that the claim still holds: all of them, or none if it throws.
   *
   * @return what was committed
   */
  List<SettledRecord> settle(Claim claim, List<Judged> judged) {
    return QuarkusTransaction.requiringNew().call(() -> write(claim, judged));
  }

  /** Does nothing if the database answers, and fails as every statement does if it does not. */
  void requireDatabase() {
    List<UUID> unused = jobs.withWork();
  }

  private List<SettledRecord> write(Claim claim, List<Judged> judged) {
    ImportJob job = jobs.lock(claim.jobId());
    Set<Long> held = claim.lock(sql);
    List<Judged> mine = judged.stream().filter(j -> held.contains(j.record().line())).toList();
    if (mine.isEmpty()) {
      return List.of();
    }
    gallery.lock();
    List<SettledRecord> settled = enrol(admission.decide(job.id(), mine));
    Instant now = clock.instant();
    sql.batch(
        SettledRecord.WRITE, settled.stream().map(record -> record.values(job.id(), now)).toList());
    erased.eraseKnown(job.id(), settled);
    audit.append(SettlementEvent.of(job, settled));
    jobs.advance(job);
    return settled;
  }

  private List<SettledRecord> enrol(List<Judged> decided) {
    List<SettledRecord> settled = new ArrayList<>();
    List<ClaimedRecord> fit = new ArrayList<>();
    List<Enrolment> enrolments = new ArrayList<>();
    for (Judged judged : decided) {
      switch (judged.verdict()) {
        case Verdict.Fit(Enrolment enrolment) -> {
          fit.add(judged.record());
          enrolments.add(enrolment);
        }
        case Verdict.Unfit unfit -> settled.add(SettledRecord.rejected(judged.record(), unfit));
      }
    }
    List<EnrolmentResult> results = enrolments.isEmpty() ? List.of() : gallery.enrol(enrolments);
    for (int i = 0; i < results.size(); i++) {
      settled.add(SettledRecord.of(fit.get(i), results.get(i)));
    }
    return settled;
  }
}
