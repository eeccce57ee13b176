package org.likeness.oversight;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Whole months of UTC.
 *
 * @param from the first
 * @param to the last
 */
record Months(YearMonth from, YearMonth to) {
  private static final int YEAR = 12;

  static Months ofYear(int year) {
    return new Months(YearMonth.of(year, 1), YearMonth.of(year, YEAR));
  }

  /** So many months, the last of which is this one. */
  static Months until(YearMonth last, int count) {
    return new Months(last.minusMonths(count - 1L), last);
  }

  /**
   * What a request asks for; the last twelve months if it says nothing.
   *
   * @throws Problem invalid-request
   */
  static Months of(@Nullable String from, @Nullable String to, YearMonth now, int most) {
    Complaints complaints = new Complaints();
    YearMonth last = month("to", to, now, complaints);
    YearMonth first = month("from", from, last.minusMonths(YEAR - 1L), complaints);
    if (first.isAfter(last)) {
      complaints.add("from", "must not be after to");
    } else if (new Months(first, last).count() > most) {
      complaints.add("from", "at most " + most + " months can be asked for at once");
    }
    complaints.raise();
    return new Months(first, last);
  }

  private static YearMonth month(
      String field, @Nullable String text, YearMonth otherwise, Complaints complaints) {
    try {
      return text == null || text.isBlank() ? otherwise : YearMonth.parse(text);
    } catch (DateTimeException e) {
      complaints.add(field, "must be a month such as 2026-01");
      return otherwise;
    }
  }

  long count() {
    return ChronoUnit.MONTHS.between(from, to) + 1;
  }

  OffsetDateTime begin() {
    return from.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** The first moment after it. */
  OffsetDateTime end() {
    return to.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
