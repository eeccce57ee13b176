package org.likeness.review;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Gives tasks back whose claims are over, and tells those who had claimed them. */
@ApplicationScoped
class ClaimSweep {
  private static final int AT_ONCE = 200;

  private final ReviewNews news;
  private final AuditLog audit;
  private final Clock clock;

  ClaimSweep(ReviewNews news, AuditLog audit, Clock clock) {
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether it comes sooner or later changes nothing for others: a claim ends by its time. */
  @Scheduled(
      identity = "claim-sweep",
      every = "${likeness.review.claim-sweep-every:30s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    Instant now = clock.instant();
    List<ReviewRow> over =
        ReviewRow.<ReviewRow>find("claimedUntil <= ?1 order by searchId", now)
            .page(0, AT_ONCE)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    for (ReviewRow row : over) {
      news.claimTimedOut(row, now);
      row.release();
    }
    if (!over.isEmpty()) {
      audit.append(
          AuditEntry.of(
                  EventKind.ALTERATION, "review.claims-ended", Actor.SYSTEM, "review-tasks", "all")
              .with("count", over.size()));
    }
  }
}
