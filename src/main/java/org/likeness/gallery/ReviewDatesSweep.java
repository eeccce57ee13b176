package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.Panache;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.retention.RetentionParticipant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes images of unconvicted people that are past review out of the searches (G2). */
@ApplicationScoped
class ReviewDatesSweep implements RetentionParticipant {
  private static final List<String> UNCONVICTED =
      Arrays.stream(ArrestOutcome.values())
          .filter(o -> o.retentionBasis() == org.likeness.retention.RetentionBasis.UNCONVICTED)
          .map(ArrestOutcome::wireName)
          .toList();

  private final Gallery gallery;
  private final AuditLog audit;

  ReviewDatesSweep(Gallery gallery, AuditLog audit) {
    this.gallery = gallery;
    this.audit = audit;
  }

  @Override
  @Transactional
  public int sweep(LocalDate today, int most) {
    List<UUID> due =
        Panache.getEntityManager()
            .createQuery(
                "select i.id from CustodyImage i where i.searchable and i.reviewDate < :today"
                    + " and i.arrestOutcome in :unconvicted order by i.reviewDate, i.id",
                UUID.class)
            .setParameter("today", today)
            .setParameter("unconvicted", UNCONVICTED)
            .setMaxResults(most)
            .getResultList();
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
}
