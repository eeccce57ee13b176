package org.likeness.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.upload.NewUpload;
import org.likeness.evidence.upload.UploadTarget;
import org.likeness.evidence.upload.Uploads;
import org.likeness.evidence.upload.WholeUpload;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Uploads that become files of a pack. */
@ApplicationScoped
class PackFiles implements UploadTarget {
  private final OwnPacks own;
  private final Uploads uploads;
  private final Quota quota;
  private final FileCheck check;
  private final AuditLog audit;
  private final Clock clock;

  PackFiles(
      OwnPacks own, Uploads uploads, Quota quota, FileCheck check, AuditLog audit, Clock clock) {
    this.own = own;
    this.uploads = uploads;
    this.quota = quota;
    this.check = check;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<String> purposes() {
    return Arrays.stream(FileKind.values()).map(FileKind::wireName).collect(Collectors.toSet());
  }

  @Override
  public long largest(String purpose) {
    return check.largest(FileKind.of(purpose));
  }

  @Override
  public void admit(NewUpload upload, Actor actor) {
    if (upload.subject() == null) {
      throw Problem.field("pack", "is missing: the id of the pack");
    }
    PackRow row = own.lock(upload.subject(), actor);
    if (row.state() != PackState.DRAFT && row.state() != PackState.MORE_ASKED) {
      throw Problem.of(ProblemType.CONFLICT, "The pack was submitted and takes no more files");
    }
    long files = PackFileRow.count("packId", row.id) + uploads.of(row.id).size();
    if (files >= check.mostFiles()) {
      throw Problem.of(
          ProblemType.CONFLICT, "A pack takes at most " + check.mostFiles() + " files");
    }
    quota.require(upload.organisation(), upload.length());
  }

  @Override
  public Optional<String> faultOf(String purpose, byte[] head) {
    return head.length < FileContent.ENOUGH
        ? Optional.empty()
        : check.faultOf(FileKind.of(purpose), head);
  }

  @Override
  public Verdict judge(WholeUpload upload) throws IOException {
    byte[] head = upload.read(0, FileContent.ENOUGH);
    Optional<String> fault = check.faultOf(FileKind.of(upload.purpose()), head);
    if (fault.isPresent()) {
      return new Verdict.Faulty(fault.get());
    }
    FileFormat format = FileContent.of(head).orElseThrow();
    return check
        .faultOf(format, upload::read, upload.length())
        .<Verdict>map(Verdict.Faulty::new)
        .orElseGet(
            () -> new Verdict.Usable(hash -> keep(upload, format, Objects.requireNonNull(hash))));
  }

  @Override
  public void lock(WholeUpload upload) {
    Optional<PackRow> unused =
        PackRow.findByIdOptional(
            Objects.requireNonNull(upload.subject()), LockModeType.PESSIMISTIC_WRITE);
  }

  private void keep(WholeUpload upload, FileFormat format, Sha256 hash) {
    PackRow row =
        PackRow.findById(Objects.requireNonNull(upload.subject()), LockModeType.PESSIMISTIC_WRITE);
    PackFileRow file = new PackFileRow();
    file.id = UuidCreator.getTimeOrderedEpoch();
    file.packId = row.id;
    file.questionId = sentFor(row);
    file.kind = upload.purpose();
    file.format = format.wireName();
    file.name = upload.name();
    file.bytes = upload.length();
    file.sha256 = hash.hex();
    file.addedById = upload.sender().userId();
    file.addedBy = upload.sender().login();
    file.addedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (row.state() == PackState.DRAFT) {
      // who submits it has seen this file; afterwards a pack does not change
      row.edition++;
      row.changedAt = file.addedAt;
    }
    file.persistAndFlush();
    audit.append(
        row.event(EventKind.COLLECTION, "evidence.file-kept", upload.sender())
            .with("file", file.id)
            .with("kind", file.kind)
            .with("format", file.format)
            .with("bytes", file.bytes)
            .with("sha256", file.sha256));
  }

  /** The question that it answers, though the police may have ceased to wait for it meanwhile. */
  private static @Nullable UUID sentFor(PackRow row) {
    return row.state() == PackState.DRAFT ? null : QuestionRow.last(row.id).orElseThrow().id;
  }
}
