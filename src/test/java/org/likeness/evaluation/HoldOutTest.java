package org.likeness.evaluation;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S6: a list cut for a rate keeps it for people whom the calibration has not seen, in galleries of
 * three sizes. The people are generated and the seeds are fixed, so that the figures are the same
 * at every run; what the promise is worth for faces is in {@code src/docs/accuracy.md}.
 */
class HoldOutTest {
  private static final int PEOPLE = 400;
  private static final int SPLITS = 10;

  @Test
  void rateIsKeptForOthersAtThreeSizes() {
    TrialResult trial = GeneratedTrial.of(PEOPLE);

    List<HoldOut.Line> lines =
        new HoldOut(
                trial.probes(),
                trial.gallery(),
                GeneratedTrial.SETUP,
                SPLITS,
                new Bootstrap(400, 20_261_123))
            .lines();

    assertThat(lines).extracting(HoldOut.Line::people).contains(100, 200, 400).hasSize(9);
    for (HoldOut.Line line : lines) {
      assertThat(line.target())
          .as(line.markdown(SPLITS))
          .isBetween(line.interval()[0], line.interval()[1]);
      assertThat(line.inside()).as(line.markdown(SPLITS)).isGreaterThanOrEqualTo(7);
    }
  }
}
