package org.likeness.retention;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * Every set of rules that review dates were ever made by. A set is noted, and audited, when it is
 * first in force; one that comes back is noted anew.
 */
@ApplicationScoped
public class RuleBook {
  private final EntityManager database;
  private final ReviewDates configured;
  private final AuditLog audit;
  private final Clock clock;

  RuleBook(EntityManager database, ReviewDates configured, AuditLog audit, Clock clock) {
    this.database = database;
    this.configured = configured;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The set of a day, under its number. If it is to be noted, this appends to the audit log: take
   * other locks before.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public NotedRules inForce(LocalDate day) {
    RuleSet wanted = configured.inForce(day);
    RulesRow latest = all().getFirst();
    return latest.isOf(wanted) ? new NotedRules(latest.number, wanted) : note(wanted);
  }

  /** All that were noted, the latest first. */
  @Transactional
  List<RulesRow> noted() {
    return all();
  }

  private NotedRules note(RuleSet wanted) {
    // whoever notes waits for the others here, and finds what they have noted
    database.find(RulesRow.class, 0, LockModeType.PESSIMISTIC_WRITE);
    RulesRow latest = all().getFirst();
    if (latest.isOf(wanted)) {
      return new NotedRules(latest.number, wanted);
    }
    RulesRow row = RulesRow.of(latest.number + 1, wanted, clock.instant());
    database.persist(row);
    database.flush();
    audit.append(
        AuditEntry.of(
                EventKind.ALTERATION,
                "retention.rules-in-force",
                Actor.SYSTEM,
                "retention-rules",
                row.number)
            .because("the configured periods until review have come into force")
            .with("convicted", row.convicted)
            .with("convictedUnder18", row.convictedUnder18)
            .with("unconvicted", row.unconvicted)
            .with("unconvictedUnder18", row.unconvictedUnder18));
    return new NotedRules(row.number, wanted);
  }

  private List<RulesRow> all() {
    return RulesRow.list("order by number desc");
  }
}
