package org.likeness.access.reference;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * Adds to the lists and ends entries. Nothing is removed or reworded, so that old searches keep
 * their words. Days are those of UTC.
 */
@ApplicationScoped
class ReferenceLists {
  private static final int LONGEST = 200;

  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  ReferenceLists(EntityManager database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  List<ReferenceEntry> read(ReferenceList list, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    List<ReferenceEntry> entries =
        rows(list).stream().map(row -> ReferenceEntry.of(row, today)).toList();
    audit.append(entry(EventKind.CONSULTATION, "reference.listed", actor, list, "all"));
    return entries;
  }

  /**
   * Adds an entry.
   *
   * @throws Problem conflict if the code is or was used; invalid-request
   */
  @Transactional
  ReferenceEntry add(ReferenceList list, NewReferenceEntry wanted, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    LocalDate from = wanted.validFrom() == null ? today : wanted.validFrom();
    Complaints complaints = new Complaints();
    if (!list.admits(wanted.code())) {
      complaints.add("code", list.rule());
    }
    if (from.isBefore(today)) {
      complaints.add("validFrom", "must be today or later");
    }
    String words = complaints.text("words", wanted.words(), LONGEST, "what people read");
    complaints.raise();
    EntryRow.Key key = new EntryRow.Key(list.wireName(), wanted.code());
    if (database.find(EntryRow.class, key) != null) {
      throw Problem.of(
          ProblemType.CONFLICT, "The code is or was used; records that name it keep its words");
    }
    EntryRow row = row(key, words, from, actor);
    database.persist(row);
    database.flush();
    audit.append(
        entry(EventKind.ALTERATION, "reference.added", actor, list, wanted.code())
            .with("words", words)
            .with("validFrom", from));
    return ReferenceEntry.of(row, today);
  }

  EntryRow row(EntryRow.Key key, String words, LocalDate from, Actor actor) {
    EntryRow row = new EntryRow();
    row.key = key;
    row.words = words;
    row.validFrom = from;
    row.addedBy = actor.login();
    row.addedAt = clock.instant();
    return row;
  }

  /**
   * Sets or takes back the end of an entry.
   *
   * @throws Problem not-found; conflict if it has ended, or nothing would be in force
   */
  @Transactional
  ReferenceEntry end(ReferenceList list, String code, ReferenceEnd end, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    EntryRow row =
        lockedRows(list).stream()
            .filter(one -> one.key.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such entry"));
    EndRules.check(row, end.validUntil(), today);
    row.validUntil = end.validUntil();
    if (list != ReferenceList.ORGANISATIONS) {
      EndRules.requireSomething(rows(list), today);
    }
    database.flush();
    audit.append(
        entry(EventKind.ALTERATION, "reference.ended", actor, list, code)
            .with("validUntil", end.validUntil() == null ? "none" : end.validUntil()));
    return ReferenceEntry.of(row, today);
  }

  /** One after the other: two who end the last two entries at once must not both succeed. */
  private List<EntryRow> lockedRows(ReferenceList list) {
    return EntryRow.<EntryRow>find("key.list = ?1 order by key.code", list.wireName())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private static List<EntryRow> rows(ReferenceList list) {
    return EntryRow.list("key.list = ?1 order by key.code", list.wireName());
  }

  private static AuditEntry entry(
      EventKind kind, String action, Actor actor, ReferenceList list, String code) {
    return AuditEntry.of(kind, action, actor, "reference-list", list.wireName() + "/" + code);
  }
}
