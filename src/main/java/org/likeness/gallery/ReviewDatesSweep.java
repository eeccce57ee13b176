package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.Panache;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.retention.RetentionParticipant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes images of unconvicted people that are past review out of the searches (G2). */
@ApplicationScoped
class ReviewDatesSweep implements RetentionParticipant {
  /**
   * The outcome is written out, so that the database knows that it can use the index of those who
   * were not convicted: convicted people whose review is due stay in the searches by the thousand.
   */
  private static final String DUE =
      "select i.id from CustodyImage i where i.searchable and i.reviewDate < :today"
          + " and i.arrestOutcome <> 'convicted' order by i.reviewDate, i.id";

  private final Gallery gallery;
  private final AuditLog audit;

  ReviewDatesSweep(Gallery gallery, AuditLog audit) {
    this.gallery = gallery;
    this.audit = audit;
  }

  @Override
  public String part() {
    return "review-dates";
  }

  @Override
  @Transactional
  public int sweep(LocalDate today, int most) {
    if (due(today, 1).isEmpty()) {
      return 0;
    }
    // again under the lock: what is due is just what others decide about
    gallery.lock();
    List<UUID> due = due(today, most);
    if (due.isEmpty()) {
      return 0;
    }
    int withdrawn = gallery.withdraw(new HashSet<>(due));
    audit.append(
        AuditEntry.of(
                EventKind.ALTERATION,
                "gallery.images-withdrawn",
                Actor.SYSTEM,
                "gallery",
                "gallery")
            .because("review date of unconvicted people has passed")
            .with("images", withdrawn));
    return due.size();
  }

  private static List<UUID> due(LocalDate today, int most) {
    return Panache.getEntityManager()
        .createQuery(DUE, UUID.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .getResultList();
  }
}
