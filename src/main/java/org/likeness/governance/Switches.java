package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.companion.Companion;
import org.likeness.gallery.companion.CompanionProgress;
import org.likeness.gallery.companion.Companions;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Switches to an approved model when its templates are there, and back. Model, templates, index and
 * calibration change together for every search that begins later, by one commit (S7).
 */
@ApplicationScoped
class Switches {
  private static final int LONGEST = 2000;
  private static final int FAILURES_SHOWN = 200;

  private final EntityManager database;
  private final GalleryModel gallery;
  private final GalleryIndex index;
  private final Companions companions;
  private final GovernanceConfig config;
  private final AuditLog audit;
  private final Clock clock;

  Switches(
      EntityManager database,
      GalleryModel gallery,
      GalleryIndex index,
      Companions companions,
      GovernanceConfig config,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.gallery = gallery;
    this.index = index;
    this.companions = companions;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /** How far the templates of a change's model are, or of the model that it took the place of. */
  @Transactional
  Migration progress(Actor actor) {
    Companion companion = companion();
    Migration migration =
        Migration.of(
            companion.model(),
            companions.progress(companion),
            companion.keepUntil(),
            companions.failures(companion, FAILURES_SHOWN));
    // after the counting: every search waits for the log's lock
    audit.append(
        AuditEntry.of(
            EventKind.CONSULTATION, "change.migration-read", actor, "model", companion.number()));
    return migration;
  }

  /**
   * Puts an approved change of the model in force.
   *
   * @throws Problem forbidden for its author; conflict if it is not approved, the rate was made
   *     stricter since, or templates or index are not complete, or failures are not accepted
   */
  @Transactional
  GovernedChange to(UUID id, SwitchRequest request, Actor actor) {
    String reason = reason(request);
    var unused = gallery.locked();
    ChangeRow row = change(id);
    if (row.state != ChangeState.APPROVED) {
      throw Problem.of(ProblemType.CONFLICT, "Only an approved change of the model is switched to");
    }
    if (row.authorId.equals(actor.userId())) {
      throw Problem.of(ProblemType.FORBIDDEN, "You proposed it: somebody else switches");
    }
    ChangeRow former = ChangeRow.latest().orElseThrow();
    requireStillMeant(row, former);
    row.acceptance = exchange(row.setting, request);
    row.putInForce(former, actor, now());
    return done(row, "change.switched", reason, actor);
  }

  /**
   * Puts in force again the model that was before the latest change of it. One person may do that,
   * so the rate stays as strict as it is: to loosen it takes two.
   *
   * @throws Problem conflict if the model before is not kept any longer, or the change is not the
   *     latest of the model
   */
  @Transactional
  GovernedChange back(UUID id, SwitchRequest request, Actor actor) {
    String reason = reason(request);
    var unused = gallery.locked();
    ChangeRow undone = change(id);
    ChangeRow latest = ChangeRow.latest().orElseThrow();
    Long sequence = undone.sequence;
    if (sequence == null
        || undone.kind == ChangeKind.OPERATING_POINT
        || ChangeRow.isModelChangedAfter(sequence)) {
      throw Problem.of(ProblemType.CONFLICT, "This is not the latest change of the model");
    }
    ChangeRow before =
        ChangeRow.<ChangeRow>find("sequence", sequence - 1)
            .firstResultOptional()
            .orElseThrow(() -> Problem.of(ProblemType.CONFLICT, "Nothing was in force before it"));
    Setting wanted = before.setting.noLooserThan(latest.setting);
    ChangeRow row = ChangeRow.proposed(ChangeKind.SWITCH_BACK, wanted, reason, actor, now());
    row.undoes = id;
    row.acceptance = exchange(wanted, request);
    row.decided(
        ChangeState.IN_FORCE,
        wanted.equals(before.setting)
            ? "approved when it was in force before"
            : "the model was approved when it was in force before, the rate is the present one",
        actor,
        now());
    row.putInForce(latest, actor, now());
    database.persist(row);
    return done(row, "change.switched-back", reason, actor);
  }

  /** Gives an approved change up; the templates made for it are removed. */
  @Transactional
  GovernedChange abandon(UUID id, SwitchRequest request, Actor actor) {
    String reason = reason(request);
    var unused = gallery.locked();
    ChangeRow row = change(id);
    if (row.state != ChangeState.APPROVED) {
      throw Problem.of(ProblemType.CONFLICT, "Only an approved change can be given up");
    }
    companions.end();
    row.state = ChangeState.ABANDONED;
    return done(row, "change.abandoned", reason, actor);
  }

  private @Nullable String exchange(Setting wanted, SwitchRequest request) {
    Companion companion = companion();
    if (!companion.model().equals(wanted.templates())) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "Templates of %s are not kept".formatted(wanted.templates().words()));
    }
    if (!companion.whole()) {
      throw Problem.of(ProblemType.CONFLICT, "Not every image has been looked at yet");
    }
    // no more is counted than must be: imports wait meanwhile
    boolean failed = companions.failed(companion) > 0;
    String accept = request.accept();
    if (failed && (accept == null || accept.isBlank())) {
      CompanionProgress progress = companions.progress(companion);
      throw Problem.of(
              ProblemType.CONFLICT,
              "It makes no template of %d images, and %d people would not be found; accept that with a reason"
                  .formatted(progress.failed(), progress.peopleLost()))
          .with("failed", progress.failed())
          .with("peopleLost", progress.peopleLost());
    }
    requireIndex(companion);
    companions.exchange(
        companion, now().atOffset(ZoneOffset.UTC).plus(config.keepOld()).toInstant());
    return failed ? Objects.requireNonNull(accept).strip() : null;
  }

  /** What two people made stricter meanwhile is not undone by an older approval. */
  private static void requireStillMeant(ChangeRow approved, ChangeRow former) {
    Instant tightened = former.decidedAt;
    boolean looser = approved.setting.fpir() > former.setting.fpir();
    if (looser
        && tightened != null
        && tightened.isAfter(Objects.requireNonNull(approved.decidedAt))) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "The rate was made stricter after this was approved; give it up and propose it again");
    }
  }

  /** Searches that begin after the switch must find an index that is abreast. */
  private void requireIndex(Companion companion) {
    try (GalleryView next = index.view(companion.model());
        GalleryView now = index.view()) {
      if (next.state().revision() < now.state().revision()) {
        throw Problem.of(
            ProblemType.CONFLICT, "The index of the other model is not abreast yet; try again");
      }
    }
  }

  private GovernedChange done(ChangeRow row, String action, String reason, Actor actor) {
    database.flush();
    String accepted = row.acceptance;
    audit.append(
        InForceSettings.event(row, action, actor)
            .because(reason)
            .with("accepted", accepted == null ? "nothing" : accepted));
    return GovernedChange.of(row, row.sequence != null);
  }

  private Companion companion() {
    return companions
        .current()
        .orElseThrow(
            () -> Problem.of(ProblemType.CONFLICT, "No second model is kept beside the first"));
  }

  private static ChangeRow change(UUID id) {
    return ChangeRow.locked(id)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such change"));
  }

  private static String reason(SwitchRequest request) {
    Complaints complaints = new Complaints();
    String reason = complaints.text("reason", request.reason(), LONGEST, "why now");
    complaints.raise();
    return reason;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
