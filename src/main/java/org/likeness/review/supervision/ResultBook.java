package org.likeness.review.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.review.ReviewConfig;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Who may know which results of tests (R5): supervisors of the force, and who they release to. */
@ApplicationScoped
class ResultBook {
  private static final String READ = "reviewer-results.read";

  private final AnsweredTests tests;
  private final AuditLog audit;
  private final Clock clock;
  private final int least;

  ResultBook(AnsweredTests tests, AuditLog audit, Clock clock, ReviewConfig config) {
    this.tests = tests;
    this.audit = audit;
    this.clock = clock;
    this.least = config.leastListsToJudge();
  }

  /** Of the reviewers of the supervisor's force. */
  @Transactional
  ReviewerResultList read(Actor supervisor) {
    Map<String, List<Answered>> answers =
        tests.of(supervisor.force()).stream().collect(Collectors.groupingBy(Answered::reviewerId));
    List<ReviewerResults> items =
        tests.reviewers(supervisor.force()).entrySet().stream()
            .map(
                one ->
                    results(
                        one.getKey(),
                        one.getValue(),
                        answers.getOrDefault(one.getKey(), List.of()),
                        releasedUntil(one.getKey(), supervisor)))
            .sorted(Comparator.comparing(ReviewerResults::reviewer))
            .toList();
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, READ, supervisor, "force", supervisor.force())
            .with("reviewers", items.size()));
    return new ReviewerResultList(items, least);
  }

  /** Lets a reviewer know all results until now. */
  @Transactional
  ReviewerResults release(String reviewerId, Actor supervisor) {
    String login = tests.reviewers(supervisor.force()).get(reviewerId);
    if (login == null) {
      throw Problem.of(ProblemType.NOT_FOUND, "No such reviewer has decided for your force");
    }
    ReleaseRow row = new ReleaseRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.reviewerId = reviewerId;
    row.force = supervisor.force().value();
    row.releasedUntil = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.releasedById = supervisor.userId();
    row.releasedBy = supervisor.login();
    row.persistAndFlush();
    audit.append(
        AuditEntry.of(
                EventKind.DISCLOSURE, "reviewer-results.released", supervisor, "user", reviewerId)
            .to(List.of(login))
            .with("until", row.releasedUntil));
    return results(reviewerId, login, tests.of(supervisor.force(), reviewerId), row.releasedUntil);
  }

  /** What was released to the reviewer themselves: not a decision more. */
  @Transactional
  OwnResults own(Actor reviewer) {
    audit.append(
        AuditEntry.of(
            EventKind.CONSULTATION,
            "reviewer-results.read-own",
            reviewer,
            "user",
            reviewer.userId()));
    Instant until = releasedUntil(reviewer.userId(), reviewer);
    if (until == null) {
      return new OwnResults(null, least);
    }
    List<Answered> answers =
        tests.of(reviewer.force(), reviewer.userId()).stream()
            .filter(answer -> !answer.decidedAt().isAfter(until))
            .toList();
    return new OwnResults(results(reviewer.userId(), reviewer.login(), answers, until), least);
  }

  private ReviewerResults results(
      String reviewerId, String login, List<Answered> answers, @Nullable Instant until) {
    return ReviewerResults.of(reviewerId, login, answers, least, until);
  }

  private static @Nullable Instant releasedUntil(String reviewerId, Actor actor) {
    return ReleaseRow.latest(reviewerId, actor.force().value())
        .map(row -> row.releasedUntil)
        .orElse(null);
  }
}
