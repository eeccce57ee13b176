package org.likeness.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.PackReading.Tagged;
import org.likeness.media.PutNotes;
import org.likeness.media.Sha256;
import org.likeness.problem.Complaints;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Statements that are written in the form. Signing makes a PDF of exactly what was signed; changing
 * a word afterwards removes it, and the witness signs again.
 */
@ApplicationScoped
class Signing {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ACCOUNT = 20_000;

  private final OwnPacks own;
  private final Drafts drafts;
  private final PackReading reading;
  private final Papers papers;
  private final PutNotes notes;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Signing(
      OwnPacks own,
      Drafts drafts,
      PackReading reading,
      Papers papers,
      PutNotes notes,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.own = own;
    this.drafts = drafts;
    this.reading = reading;
    this.papers = papers;
    this.notes = notes;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is signed, in print.
   *
   * @param id of the file
   * @param pdf its bytes
   * @param at when it was signed
   */
  private record Paper(UUID id, byte[] pdf, Instant at) {}

  /**
   * Saves the statement, and signs it if there is a signature. Call it outside of a transaction.
   *
   * @throws org.likeness.problem.Problem not-found, conflict, if-match-needed, stale,
   *     invalid-request, busy, storage-full, storage-unavailable
   */
  Tagged write(UUID id, NewStatement wanted, @Nullable String ifMatch, Actor actor) {
    Optional<Paper> paper =
        QuarkusTransaction.requiringNew().call(() -> paper(id, wanted, ifMatch, actor));
    return paper
        .map(
            signed ->
                notes.keep(
                    signed.id(),
                    List.of(signed.pdf()),
                    () -> save(id, wanted, ifMatch, actor, signed)))
        .orElseGet(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> save(id, wanted, ifMatch, actor, null)));
  }

  /** Of the draft as its ETag tells it, which is not changed yet; empty without a signature. */
  private Optional<Paper> paper(
      UUID id, NewStatement wanted, @Nullable String ifMatch, Actor actor) {
    PackRow row = own.draft(id, ifMatch, actor);
    database.detach(row);
    fill(row, wanted);
    if (row.signature == null) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.signedAt = now;
    return Optional.of(new Paper(UuidCreator.getTimeOrderedEpoch(), papers.statement(row), now));
  }

  private Tagged save(
      UUID id, NewStatement wanted, @Nullable String ifMatch, Actor actor, @Nullable Paper paper) {
    PackRow row = own.draft(id, ifMatch, actor);
    withdraw(row);
    fill(row, wanted);
    if (paper != null) {
      row.signedAt = paper.at();
      file(row, paper, actor).persist();
    }
    drafts.touched(row);
    AuditEntry entry =
        row.event(
            EventKind.ALTERATION,
            paper != null ? "evidence.statement-signed" : "evidence.statement-saved",
            actor);
    audit.append(entry);
    return reading.view(row);
  }

  private static void fill(PackRow row, NewStatement wanted) {
    Complaints complaints = new Complaints();
    row.signature = Sections.text("signature", wanted.signature(), LONGEST_NAME, complaints);
    row.witnessName = Sections.text("name", wanted.name(), LONGEST_NAME, complaints);
    row.witnessAccount = Sections.text("account", wanted.account(), LONGEST_ACCOUNT, complaints);
    if (row.signature != null) {
      check(wanted, row.signature, row, complaints);
    }
    complaints.raise();
  }

  private static void check(
      NewStatement wanted, String signature, PackRow row, Complaints complaints) {
    if (row.witnessName == null) {
      complaints.add("name", "is missing: the witness's full name");
    }
    if (row.witnessAccount == null) {
      complaints.add("account", "is missing: what the witness saw");
    }
    if (!Boolean.TRUE.equals(wanted.truthful())) {
      complaints.add("truthful", "must be agreed to before the statement is signed");
    }
    if (row.witnessName != null && !plain(row.witnessName).equals(plain(signature))) {
      complaints.add("signature", "must be the witness's name as it is written above");
    }
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static void withdraw(PackRow row) {
    row.unsign();
    PackFileRow.<PackFileRow>list("packId = ?1 and fromForm", row.id).forEach(PackFileRow::delete);
  }

  private static PackFileRow file(PackRow row, Paper paper, Actor actor) {
    PackFileRow file = new PackFileRow();
    file.id = paper.id();
    file.packId = row.id;
    file.kind = FileKind.STATEMENT.wireName();
    file.format = FileFormat.PDF.wireName();
    file.name = "statement-" + row.reference + ".pdf";
    file.bytes = paper.pdf().length;
    file.sha256 = Sha256.of(paper.pdf()).hex();
    file.fromForm = true;
    file.addedById = actor.userId();
    file.addedBy = actor.login();
    file.addedAt = paper.at();
    return file;
  }
}
