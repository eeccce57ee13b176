package org.likeness.review.supervision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.review.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What counts as an error, and how sure one can be of a rate (R5). */
class TestResultsTest {
  private static final Instant MARCH = Instant.parse("2026-03-31T23:30:00Z");
  private static final int LEAST = 3;

  /** Without errors the upper bound is 1 - 0.025^(1/n): the binomial tail itself, no table. */
  @ParameterizedTest
  @CsvSource({"1", "5", "30", "1000"})
  void withoutErrorsTheUpperBoundIsWhatTheBinomialTailSays(int trials) {
    Interval none = Interval.of(0, trials);
    Interval all = Interval.of(trials, trials);

    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isCloseTo(1 - Math.pow(0.025, 1.0 / trials), within(1e-9));
    assertThat(all.upper()).isEqualTo(1);
    assertThat(all.lower()).isCloseTo(Math.pow(0.025, 1.0 / trials), within(1e-9));
  }

  /** At each bound the tail that it cuts off has 2.5 %, summed here term by term. */
  @ParameterizedTest
  @CsvSource({"1,10", "3,20", "7,30", "50,200", "199,200"})
  void boundsCutOffTwoAndAHalfPercentOnEachSide(int errors, int trials) {
    Interval interval = Interval.of(errors, trials);

    assertThat(1 - atMost(errors - 1, trials, interval.lower())).isCloseTo(0.025, within(1e-7));
    assertThat(atMost(errors, trials, interval.upper())).isCloseTo(0.025, within(1e-7));
  }

  @Test
  void rateOfNoListsIsNone() {
    assertThat(ErrorRate.of(0, 0, LEAST).rate()).isNull();
    assertThat(ErrorRate.of(0, 0, LEAST).interval()).isNull();
    assertThat(ErrorRate.of(0, 0, LEAST).tooFew()).isTrue();
    assertThatThrownBy(() -> Interval.of(1, 0)).hasMessageContaining("trials=0");
    assertThatThrownBy(() -> Interval.of(3, 2)).hasMessageContaining("errors=3");
  }

  @Test
  void eachKindOfErrorIsCountedAgainstTheListsOnWhichItCanBeMade() {
    TestResults results =
        TestResults.of(
            List.of(
                answer(true, Outcome.POSSIBLE_MATCH, true),
                answer(true, Outcome.NOT_A_MATCH, false),
                answer(true, Outcome.POSSIBLE_MATCH, false),
                answer(true, Outcome.INCONCLUSIVE, false),
                answer(false, Outcome.NOT_A_MATCH, false),
                answer(false, Outcome.POSSIBLE_MATCH, false),
                answer(false, Outcome.IMAGE_UNSUITABLE, false)),
            LEAST);

    assertThat(results.lists()).isEqualTo(7);
    assertThat(results.inconclusive()).isEqualTo(2);
    assertThat(results.wrongPeople()).isEqualTo(2);
    assertThat(results.falseNegatives().errors()).isEqualTo(2);
    assertThat(results.falseNegatives().lists()).isEqualTo(3);
    assertThat(results.falseNegatives().tooFew()).isFalse();
    assertThat(results.falsePositives().errors()).isEqualTo(1);
    assertThat(results.falsePositives().lists()).isEqualTo(2);
    assertThat(results.falsePositives().tooFew()).isTrue();
    assertThat(results.medianMinutes()).isEqualTo(6.0);
  }

  @Test
  void monthsAreThoseOfUtcTheLatestFirst() {
    ReviewerResults results =
        ReviewerResults.of(
            "id",
            "anna",
            List.of(
                answer(true, Outcome.POSSIBLE_MATCH, true),
                new Answered(
                    "id",
                    "anna",
                    null,
                    MARCH.plus(Duration.ofHours(1)),
                    false,
                    Outcome.NOT_A_MATCH,
                    false)),
            LEAST,
            null);

    assertThat(results.months())
        .extracting(ReviewerResults.Month::month)
        .containsExactly("2026-04", "2026-03");
    assertThat(results.months().getFirst().results().medianMinutes()).isNull();
    String csv = ResultFile.write(new ReviewerResultList(List.of(results), LEAST));
    assertThat(csv.lines())
        .hasSize(4)
        .anyMatch(
            line -> line.startsWith("anna,2026-03,1,0,0,0,0,,,,true,0,1,0.0000,0.0000,0.9750"));
  }

  private static Answered answer(boolean mated, Outcome outcome, boolean right) {
    return new Answered(
        "id", "anna", MARCH.minus(Duration.ofMinutes(6)), MARCH, mated, outcome, right);
  }

  /** P(X <= k) of a binomial distribution. */
  private static double atMost(int k, int n, double p) {
    double sum = 0;
    double logChoose = 0;
    for (int i = 0; i <= k; i++) {
      sum += Math.exp(logChoose + i * Math.log(p) + (n - i) * Math.log1p(-p));
      logChoose += Math.log(n - i) - Math.log(i + 1.0);
    }
    return sum;
  }
}
