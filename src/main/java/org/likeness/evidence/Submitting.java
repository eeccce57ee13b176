package org.likeness.evidence;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.PackReading.Tagged;
import org.likeness.evidence.upload.UploadState;
import org.likeness.evidence.upload.UploadView;
import org.likeness.evidence.upload.Uploads;
import org.likeness.problem.Complaints;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Hands packs over to the police, and answers what they ask. */
@ApplicationScoped
class Submitting {
  private static final int LONG = 4000;

  private final OwnPacks own;
  private final PackReading reading;
  private final Uploads uploads;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Submitting(
      OwnPacks own,
      PackReading reading,
      Uploads uploads,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.own = own;
    this.reading = reading;
    this.uploads = uploads;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Submits a draft: from then on nothing of it changes.
   *
   * @throws Problem not-found, conflict, if-match-needed, stale, pack-incomplete
   */
  @Transactional
  Tagged submit(UUID id, @Nullable String ifMatch, Actor actor) {
    PackRow row = own.draft(id, ifMatch, actor);
    requireComplete(row);
    hand(row, actor);
    return reading.view(row);
  }

  /** The last step of a submission, in the caller's transaction. */
  void hand(PackRow row, Actor actor) {
    row.state = PackState.SUBMITTED.wireName();
    row.submittedById = actor.userId();
    row.submittedBy = actor.login();
    row.submittedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.changedAt = row.submittedAt;
    row.edition++;
    database.flush();
    audit.append(
        row.event(EventKind.COLLECTION, "evidence.pack-submitted", actor)
            .to(List.of(Objects.requireNonNull(row.force)))
            .with("files", PackFileRow.count("packId", row.id)));
  }

  private void requireComplete(PackRow row) {
    List<Gap> gaps = Gaps.of(row, PackFileRow.of(row.id), uploads.of(row.id));
    if (!gaps.isEmpty()) {
      throw Problem.fields(
              ProblemType.PACK_INCOMPLETE,
              "Nothing was sent to the police. See what is missing.",
              gaps.stream().map(gap -> new FieldProblem(gap.code(), gap.words())).toList())
          .with("gaps", gaps.stream().map(PackGap::of).toList());
    }
  }

  /**
   * Answers the open question of the police.
   *
   * @throws Problem not-found; conflict if nothing is asked or a file is still being sent;
   *     invalid-request
   */
  @Transactional
  Tagged answer(UUID id, @Nullable String words, Actor actor) {
    PackRow row = own.lock(id, actor);
    if (row.state() != PackState.MORE_ASKED) {
      throw Problem.of(ProblemType.CONFLICT, "The police ask nothing about this pack");
    }
    Complaints complaints = new Complaints();
    String answer = complaints.text("answer", words, LONG, "what you tell the police");
    complaints.raise();
    requireNothingUnderWay(uploads.of(id));
    QuestionRow question = QuestionRow.open(id).orElseThrow();
    question.answer = answer;
    question.answeredById = actor.userId();
    question.answeredBy = actor.login();
    question.answeredAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.state = PackState.SUBMITTED.wireName();
    database.flush();
    audit.append(
        row.event(EventKind.ALTERATION, "evidence.question-answered", actor)
            .to(List.of(Objects.requireNonNull(row.force)))
            .with("question", question.id)
            .with("files", PackFileRow.count("questionId", question.id)));
    return reading.view(row);
  }

  private static void requireNothingUnderWay(List<UploadView> sending) {
    if (sending.stream()
        .anyMatch(one -> one.state() == UploadState.OPEN || one.state() == UploadState.WHOLE)) {
      throw Problem.of(ProblemType.CONFLICT, Gap.UPLOADS_UNFINISHED.words());
    }
  }
}
