package org.likeness.gallery.due;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Complaints;
import org.likeness.retention.LegalHolds;
import org.likeness.retention.RetentionBasis;
import org.likeness.retention.RuleSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision that may be made.
 *
 * @param decision what
 * @param until the next review; null unless images are retained
 * @param reason why
 * @param query which images
 * @param rules by which the next review is limited: it may be as far away as that of an image that
 *     was taken today
 */
record DecisionOrder(
    DueDecision decision, @Nullable LocalDate until, String reason, DueQuery query, RuleSet rules) {
  private static final int LONG_TEXT = 1000;

  /** Convicted or not, under 18 or not: the last day to which an image may be retained. */
  private static final String WITHIN_LIMIT =
      "? <= case when i.arrest_outcome = 'convicted'"
          + " then case when i.age_at_capture < 18 then ? else ? end"
          + " else case when i.age_at_capture < 18 then ? else ? end end";

  /**
   * @throws org.likeness.problem.Problem invalid-request
   */
  static DecisionOrder checked(
      DecisionRequest request, Actor actor, RuleSet rules, LocalDate today) {
    Complaints complaints = new Complaints();
    String name =
        complaints.code(
            "decision", request.decision(), DueDecision.wireNames(), "retain or delete");
    DueDecision decision = DueDecision.of(name).orElse(DueDecision.RETAIN);
    LocalDate until = request.until();
    if (decision == DueDecision.RETAIN && (until == null || !until.isAfter(today))) {
      complaints.add("until", "must be a day after today");
    }
    if (decision == DueDecision.DELETE && until != null) {
      complaints.add("until", "is for images that are retained");
    }
    String reason = complaints.text("reason", request.reason(), LONG_TEXT, "why");
    complaints.raise();
    return new DecisionOrder(
        decision, until, reason, DueQuery.checked(request.images(), actor.force(), today), rules);
  }

  /** Whether what keeps images from this decision keeps an image from it. */
  String allowed() {
    return decision == DueDecision.DELETE ? "not " + LegalHolds.ON_IMAGE : WITHIN_LIMIT;
  }

  List<Object> allowedParameters() {
    LocalDate today = query.today();
    LocalDate last = until;
    if (last == null) {
      return List.of(today);
    }
    List<Object> parameters = new ArrayList<>();
    parameters.add(last);
    parameters.add(today.plus(rules.convictedUnder18()));
    parameters.add(today.plus(rules.convicted()));
    parameters.add(today.plus(rules.unconvictedUnder18()));
    parameters.add(today.plus(rules.unconvicted()));
    return parameters;
  }

  /** Whether an image may be kept until then, as it is now. */
  static boolean withinLimit(
      LocalDate until, RuleSet rules, RetentionBasis basis, int age, LocalDate today) {
    return !until.isAfter(today.plus(rules.period(basis, age)));
  }
}
