package org.likeness.access.reference;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.LocalDate;
import java.util.List;

/** When an entry may end. */
final class EndRules {

  private EndRules() {}

  /** The past stays as it was: what was in force on a day remains so. */
  static void check(EntryRow row, @Nullable LocalDate until, LocalDate today) {
    LocalDate yesterday = today.minusDays(1);
    if (row.validUntil != null && row.validUntil.isBefore(today)) {
      throw Problem.of(ProblemType.CONFLICT, "The entry has ended; add another");
    }
    if (until != null && until.isBefore(yesterday)) {
      throw Problem.field("validUntil", "must be yesterday or later");
    }
    if (until != null && until.isBefore(row.validFrom)) {
      throw Problem.field("validUntil", "must not be before the first day, " + row.validFrom);
    }
  }

  /** A list with nothing in force would stop the service's work, today or on some later day. */
  static void requireSomething(List<EntryRow> rows, LocalDate today) {
    if (rows.stream().noneMatch(row -> row.validUntil == null && row.inForce(today))) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "One entry at least must be in force without an end; add one first");
    }
  }
}
