package org.likeness.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.PackReading.Tagged;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.problem.Complaints;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
  private final MediaStore media;
  private final ObjectLock lock;
  private final AuditLog audit;
  private final Clock clock;

  Signing(
      OwnPacks own,
      Drafts drafts,
      PackReading reading,
      Papers papers,
      MediaStore media,
      ObjectLock lock,
      AuditLog audit,
      Clock clock) {
    this.own = own;
    this.drafts = drafts;
    this.reading = reading;
    this.papers = papers;
    this.media = media;
    this.lock = lock;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Saves the statement, and signs it if there is a signature.
   *
   * @throws org.likeness.problem.Problem not-found, conflict, if-match-needed, stale,
   *     invalid-request
   */
  @Transactional
  Tagged write(UUID id, NewStatement wanted, @Nullable String ifMatch, Actor actor) {
    lock.whileKeeping();
    PackRow row = own.draft(id, ifMatch, actor);
    Complaints complaints = new Complaints();
    String signature = Sections.text("signature", wanted.signature(), LONGEST_NAME, complaints);
    row.witnessName = Sections.text("name", wanted.name(), LONGEST_NAME, complaints);
    row.witnessAccount = Sections.text("account", wanted.account(), LONGEST_ACCOUNT, complaints);
    if (signature != null) {
      check(wanted, signature, row, complaints);
    }
    complaints.raise();
    withdraw(row);
    if (signature != null) {
      sign(row, signature, actor);
    }
    drafts.touched(row);
    AuditEntry entry =
        row.event(
            EventKind.ALTERATION,
            signature != null ? "evidence.statement-signed" : "evidence.statement-saved",
            actor);
    audit.append(entry);
    return reading.view(row);
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

  private void sign(PackRow row, String signature, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.signature = signature;
    row.signedAt = now;
    byte[] pdf = papers.statement(row);
    PackFileRow file = new PackFileRow();
    file.id = UuidCreator.getTimeOrderedEpoch();
    file.packId = row.id;
    file.kind = FileKind.STATEMENT.wireName();
    file.format = FileFormat.PDF.wireName();
    file.name = "statement-" + row.reference + ".pdf";
    file.bytes = pdf.length;
    file.sha256 = media.put(pdf).hex();
    file.fromForm = true;
    file.addedById = actor.userId();
    file.addedBy = actor.login();
    file.addedAt = now;
    file.persist();
  }
}
