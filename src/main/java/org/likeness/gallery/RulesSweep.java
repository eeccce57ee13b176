package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.retention.NotedRules;
import org.likeness.retention.RetentionParticipant;
import org.likeness.retention.RuleBook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings review dates that came from an older set of rules under the one in force (G2). */
@ApplicationScoped
class RulesSweep implements RetentionParticipant {
  private final Gallery gallery;
  private final RuleBook book;
  private final AuditLog audit;

  RulesSweep(Gallery gallery, RuleBook book, AuditLog audit) {
    this.gallery = gallery;
    this.book = book;
    this.audit = audit;
  }

  @Override
  public String part() {
    return "retention-rules";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    // a transaction of its own: the gallery's lock must not be waited for with the log's in hand
    NotedRules rules = QuarkusTransaction.requiringNew().call(() -> book.inForce(today));
    return QuarkusTransaction.requiringNew().call(() -> follow(rules, most));
  }

  private int follow(NotedRules rules, int most) {
    List<UUID> older =
        Panache.getEntityManager()
            .createQuery(
                "select i.id from CustodyImage i where i.reviewRules < :rules"
                    + " order by i.reviewRules, i.id",
                UUID.class)
            .setParameter("rules", rules.number())
            .setMaxResults(most)
            .getResultList();
    if (older.isEmpty()) {
      return 0;
    }
    int changed = gallery.review(new HashSet<>(older), image -> following(rules, image));
    audit.append(
        AuditEntry.of(
                EventKind.ALTERATION,
                "gallery.review-dates-changed",
                Actor.SYSTEM,
                "gallery",
                "gallery")
            .because("a set of retention rules has come into force")
            .with("rules", rules.number())
            .with("images", changed));
    return older.size();
  }

  /** The source or a decision may have set the date since the image was looked for. */
  private static ReviewDate following(NotedRules rules, EnrolledImage image) {
    return image.review().basis() == ReviewDate.Basis.RULES
        ? ReviewRule.byRules(rules, image.record())
        : image.review();
  }
}
