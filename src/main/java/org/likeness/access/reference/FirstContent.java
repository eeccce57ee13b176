package org.likeness.access.reference;

import io.quarkus.runtime.StartupEvent;
import org.likeness.access.AccessConfig;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Fills a list that has no entry with what is configured; later the configuration is not read. */
@ApplicationScoped
class FirstContent {

  /** Of the advisory lock under which lists are filled; any number of our own. */
  private static final long LOCK = 0x6c6b_6c69_7374L;

  /** Before the first administrator is made, who belongs to a force. */
  private static final int BEFORE_USERS = 1000;

  private final EntityManager database;
  private final ReferenceLists lists;
  private final AccessConfig config;
  private final AuditLog audit;
  private final Clock clock;

  FirstContent(
      EntityManager database,
      ReferenceLists lists,
      AccessConfig config,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.lists = lists;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void fill(@Observes @Priority(BEFORE_USERS) StartupEvent start) {
    database
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
        .setParameter("lock", LOCK)
        .getSingleResult();
    int filled =
        fill(ReferenceList.FORCES, config.forces())
            + fill(ReferenceList.PURPOSES, config.purposes())
            + fill(ReferenceList.OFFENCES, config.offences())
            + fill(ReferenceList.POWERS, config.powers());
    if (filled > 0) {
      database.flush();
      audit.append(
          AuditEntry.of(
                  EventKind.ALTERATION,
                  "reference.filled",
                  Actor.SYSTEM,
                  "reference-list",
                  "configured")
              .with("entries", filled));
    }
  }

  private int fill(ReferenceList list, Map<String, String> configured) {
    if (EntryRow.count("key.list", list.wireName()) > 0) {
      return 0;
    }
    LocalDate today = LocalDate.now(clock);
    configured.forEach(
        (code, words) -> {
          if (!list.admits(code)) {
            throw new IllegalStateException(
                "likeness.access.%s.%s: the code %s".formatted(list.wireName(), code, list.rule()));
          }
          database.persist(
              lists.row(new EntryRow.Key(list.wireName(), code), words, today, Actor.SYSTEM));
        });
    return configured.size();
  }
}
