package org.likeness.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.calibration.Tail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationFitTest {

  private static double[] pareto(int count, double scale, double shape, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[count];
    Arrays.setAll(values, i -> scale / shape * (Math.pow(1 - random.nextDouble(), -shape) - 1));
    return values;
  }

  @Test
  void parametersOfAKnownDistributionAreFoundAgain() {
    for (double shape : new double[] {-0.3, 0.1, 0.4}) {
      ParetoFit fit = ParetoFit.of(pareto(20_000, 0.05, shape, 3));

      assertThat(fit.shape()).isCloseTo(shape, within(0.04));
      assertThat(fit.scale()).isCloseTo(0.05, within(0.003));
    }
  }

  @Test
  void noHighestScoreIsBelievedIn() {
    double[] bounded = pareto(500, 0.05, -0.3, 5);

    ParetoFit fit = ParetoFit.notLighterThanExponential(bounded);

    assertThat(fit.shape()).isZero();
    assertThat(fit.scale()).isCloseTo(Arrays.stream(bounded).average().orElseThrow(), within(1e-9));
  }

  @Test
  void goodFitAndBadFitAreToldApart() {
    double[] sample = pareto(300, 0.05, 0.2, 7);
    ParetoFit fit = ParetoFit.of(sample);

    assertThat(ParetoFit.goodness(sample, fit.scale(), fit.shape(), 1).probability())
        .isGreaterThan(0.05);
    assertThat(ParetoFit.goodness(sample, fit.scale() * 2, fit.shape(), 1).probability())
        .isLessThan(0.01);
  }

  @Test
  void tailBeginsAtTheHighestFifth() {
    SplittableRandom random = new SplittableRandom(9);
    double[] scores = new double[1000];
    Arrays.setAll(scores, i -> 0.3 + 0.05 * random.nextGaussian());
    Arrays.sort(scores);

    Tail tail = CalibrationFit.tail(scores);

    assertThat(tail.share()).isEqualTo(0.2);
    assertThat(tail.from()).isBetween(scores[799], scores[800]);
  }

  /** A set of which nobody is enrolled, or that is one image again and again, is no calibration. */
  @Test
  void withoutStrangersToCompareWithNothingIsFitted() {
    TrialResult trial = GeneratedTrial.of(60);
    StrangerScores alone = StrangerScores.of(trial.probes(), List.of());
    StrangerScores few = StrangerScores.of(trial.probes().subList(0, 99), trial.gallery());
    StrangerScores equal =
        new StrangerScores(
            Collections.nCopies(100, "p"), Collections.nCopies(100, new float[] {0.5f}));

    assertThat(CalibrationFit.obstacle(alone).orElseThrow()).contains("nobody is enrolled");
    assertThat(CalibrationFit.obstacle(few).orElseThrow()).contains("100 searches, here are 99");
    assertThat(CalibrationFit.obstacle(equal).orElseThrow()).contains("all the same");
    assertThat(CalibrationFit.obstacle(StrangerScores.of(trial.probes(), trial.gallery())))
        .isEmpty();
  }

  @Test
  void nothingEnrolledIsSaidInsteadOfACalibration(@TempDir Path folder) throws IOException {
    TrialResult trial = GeneratedTrial.of(List.of(), GeneratedTrial.of(60).probes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream result = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      CalibrationFiles files =
          new CalibrationFiles(folder, trial, GeneratedTrial.SETUP, new Bootstrap(10, 1), result);

      assertThat(files.write(LocalDate.EPOCH)).isFalse();
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("No calibration", "nobody is enrolled");
    assertThat(folder).isEmptyDirectory();
  }

  /** Two probes against four people, of whom the second probe is one. */
  @Test
  void ratesOfSmallerGalleriesAreExact() {
    StrangerScores scores =
        new StrangerScores(
            List.of("a", "b"),
            List.of(
                new float[] {0.9f, 0.1f, 0.1f, 0.1f}, new float[] {0.8f, 0.7f, 0.1f, Float.NaN}));

    // one of four is above: a quarter of all galleries of one; two of three: two thirds
    assertThat(scores.fpir(0.5, 1)).isCloseTo((1 / 4.0 + 2 / 3.0) / 2, within(1e-9));
    // of two people: a half; all but none of the galleries of the second
    assertThat(scores.fpir(0.5, 2)).isCloseTo((1 / 2.0 + 1) / 2, within(1e-9));
    assertThat(scores.fpir(0.85, 4)).isEqualTo(0.5);
    assertThat(scores.highest()).containsExactly(0.8f, 0.9f);
  }
}
