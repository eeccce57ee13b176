package org.likeness.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.OrganisationCode;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.PackReading.Tagged;
import org.likeness.evidence.upload.Uploads;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Drafts of packs: begun, saved step by step, thrown away. Each change is audited with it (A2). */
@ApplicationScoped
class Drafts {
  private final OwnPacks own;
  private final Sections sections;
  private final PackReading reading;
  private final Uploads uploads;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Drafts(
      OwnPacks own,
      Sections sections,
      PackReading reading,
      Uploads uploads,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.own = own;
    this.sections = sections;
    this.reading = reading;
    this.uploads = uploads;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins one, with what is known already. */
  @Transactional
  Tagged begin(@Nullable PackChange known, Actor actor) {
    PackRow row = fresh(own.writing(actor), actor);
    if (known != null) {
      write(known, row);
    }
    row.persistAndFlush();
    audit.append(row.event(EventKind.COLLECTION, "evidence.pack-begun", actor));
    return reading.view(row);
  }

  /** A row of a new draft, not yet stored. */
  PackRow fresh(OrganisationCode organisation, Actor actor) {
    PackRow row = new PackRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.reference = PackReference.draw();
    row.organisation = organisation.value();
    row.state = PackState.DRAFT.wireName();
    row.createdById = actor.userId();
    row.createdBy = actor.login();
    row.createdAt = now();
    row.changedAt = row.createdAt;
    return row;
  }

  /**
   * Saves a step.
   *
   * @throws Problem not-found, conflict, if-match-needed, stale, invalid-request
   */
  @Transactional
  Tagged change(UUID id, PackChange change, @Nullable String ifMatch, Actor actor) {
    PackRow row = own.draft(id, ifMatch, actor);
    write(change, row);
    touched(row);
    audit.append(row.event(EventKind.ALTERATION, "evidence.pack-changed", actor));
    return reading.view(row);
  }

  private void write(PackChange change, PackRow row) {
    Complaints complaints = new Complaints();
    sections.write(change, row, complaints);
    complaints.raise();
  }

  /** Notes that the retailer changed it. */
  void touched(PackRow row) {
    row.edition++;
    row.changedAt = now();
    database.flush();
  }

  /** Throws a draft away, with all that was sent for it. */
  @Transactional
  void discard(UUID id, Actor actor) {
    PackRow row = own.lock(id, actor);
    OwnPacks.requireDraft(row);
    remove(row);
    audit.append(row.event(EventKind.ERASURE, "evidence.pack-discarded", actor));
  }

  /** Removes all of a pack; its bytes follow. */
  void remove(PackRow row) {
    uploads.endAll(row.id);
    row.delete();
    database.flush();
  }

  /** Takes a file out of a draft. */
  @Transactional
  Tagged removeFile(UUID id, UUID file, Actor actor) {
    PackRow row = own.lock(id, actor);
    OwnPacks.requireDraft(row);
    PackFileRow found =
        PackFileRow.<PackFileRow>findByIdOptional(file)
            .filter(one -> one.packId.equals(id))
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such file of the pack"));
    if (found.fromForm) {
      row.unsign();
    }
    found.delete();
    touched(row);
    audit.append(
        row.event(EventKind.ERASURE, "evidence.file-removed", actor)
            .with("file", file)
            .with("sha256", found.sha256));
    return reading.view(row);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
