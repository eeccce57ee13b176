package org.likeness.evidence;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.OrganisationCode;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.upload.UploadView;
import org.likeness.evidence.upload.Uploads;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What a retailer reads of their organisation's packs. */
@ApplicationScoped
class PackReading {
  private final OwnPacks own;
  private final Uploads uploads;
  private final AuditLog audit;

  PackReading(OwnPacks own, Uploads uploads, AuditLog audit) {
    this.own = own;
    this.uploads = uploads;
    this.audit = audit;
  }

  /** Up to {@code limit} packs before the one of id {@code cursor}, the latest first. */
  @Transactional
  List<PackSummary> list(@Nullable UUID cursor, int limit, Actor actor) {
    OrganisationCode organisation = own.organisation(actor);
    List<PackSummary> found =
        (cursor == null
                ? PackRow.<PackRow>find("organisation = ?1 order by id desc", organisation.value())
                : PackRow.<PackRow>find(
                    "organisation = ?1 and id < ?2 order by id desc", organisation.value(), cursor))
            .page(0, limit).stream().map(PackSummary::of).toList();
    audit.append(
        AuditEntry.of(
                EventKind.CONSULTATION,
                "evidence.packs-listed",
                actor,
                "evidence-pack",
                organisation.value())
            .with("count", found.size()));
    return found;
  }

  /** A pack with its ETag. */
  record Tagged(RetailerPack pack, String tag) {}

  /**
   * @throws org.likeness.problem.Problem not-found
   */
  @Transactional
  Tagged one(UUID id, Actor actor) {
    PackRow row = own.read(id, actor);
    Tagged pack = view(row);
    audit.append(row.event(EventKind.CONSULTATION, "evidence.pack-read", actor));
    return pack;
  }

  /** The pack as it is now, in the caller's transaction; who changed it audits. */
  Tagged view(PackRow row) {
    // in this order: an upload that ends between the two is still seen as what became of it
    List<UploadView> sending = uploads.of(row.id);
    List<EvidenceFile> files = PackFileRow.of(row.id);
    boolean draft = row.state() == PackState.DRAFT;
    return new Tagged(
        new RetailerPack(
            row.id,
            row.reference,
            PackStatus.of(row.state()),
            row.changedAt,
            row.submittedAt,
            row.incident(),
            row.store(),
            row.loss(),
            row.circumstances(),
            row.crimeReference,
            List.copyOf(row.linked),
            row.statement(),
            Statement.OF_TRUTH,
            files,
            sending,
            QuestionRow.standing(row.id),
            draft ? Gaps.of(row, files, sending).stream().map(PackGap::of).toList() : List.of()),
        row.tag());
  }
}
