package org.likeness.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.ingest.Arrival.Content.Stored;
import org.likeness.ingest.Arrival.Content.TooLarge;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes in the job which images are there, in one transaction with the audit event. */
@ApplicationScoped
class Arrivals {
  private final Sql sql;
  private final ImportJobs jobs;
  private final AwaitedImages awaited;
  private final AuditLog audit;
  private final WorkSignal signal;
  private final Clock clock;

  Arrivals(
      Sql sql,
      ImportJobs jobs,
      AwaitedImages awaited,
      AuditLog audit,
      WorkSignal signal,
      Clock clock) {
    this.sql = sql;
    this.jobs = jobs;
    this.awaited = awaited;
    this.audit = audit;
    this.signal = signal;
    this.clock = clock;
  }

  /** Notes them; an image that another request brought in the meantime is that one's. */
  Receipt note(Actor actor, UUID jobId, List<Arrival> arrived) {
    Receipt receipt =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  ImportJob job = jobs.lock(jobId);
                  Receipt noted = write(jobId, arrived);
                  audit.append(
                      AuditEntry.of(
                              EventKind.COLLECTION,
                              "import.images-received",
                              actor,
                              "import",
                              jobId)
                          .with("images", noted.stored()));
                  jobs.advance(job);
                  return noted;
                });
    signal.wake();
    return receipt;
  }

  private Receipt write(UUID jobId, List<Arrival> arrived) {
    // read again under the job's lock: since the first look another request may have been here
    Map<String, AwaitedImage> now =
        awaited.find(jobId, arrived.stream().map(Arrival::name).toList());
    Receipt receipt = Receipt.EMPTY;
    for (Arrival arrival : arrived) {
      AwaitedImage image = Objects.requireNonNull(now.get(arrival.name()));
      receipt =
          receipt.plus(
              switch (arrival.content()) {
                case Stored(String hash) -> store(jobId, image, hash);
                case TooLarge large -> reject(jobId, image, large);
              });
    }
    return receipt;
  }

  private Receipt store(UUID jobId, AwaitedImage image, String hash) {
    if (!image.awaited()) {
      return tooLate(image, hash);
    }
    sql.update(
        "update import_record set state = 'received', sha256 = ? where job_id = ? and line = ?",
        hash,
        jobId,
        image.line());
    return Receipt.ofStored(1);
  }

  private Receipt reject(UUID jobId, AwaitedImage image, TooLarge content) {
    Verdict.Unfit reject = content.reject();
    if (image.awaited()) {
      SettledRecord settled = new SettledRecord(image.line(), Outcome.REJECTED, null, reject);
      sql.update(SettledRecord.WRITE, settled.values(jobId, clock.instant()));
    }
    return Receipt.ofRefused(image.file(), reject.detail());
  }

  /** What to say of an image whose record no longer awaits one. */
  static Receipt tooLate(AwaitedImage known, String hash) {
    if (hash.equals(known.image())) {
      return Receipt.ofAlreadyThere();
    }
    return Receipt.ofRefused(
        known.file(),
        known.image() == null
            ? "the import takes no image of this name any more; begin a new one"
            : "another image of this name came before");
  }
}
