package org.likeness.evaluation;

import org.likeness.calibration.Calibration;
import org.likeness.calibration.Calibration.Knot;
import org.likeness.calibration.Tail;
import org.likeness.evaluation.EvaluationReport.Setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fits a calibration to the searches of people who are not enrolled: a generalised Pareto
 * distribution over the highest fifth of their highest scores, and the scores themselves below.
 */
final class CalibrationFit {
  /** With fewer searches nothing is fitted. */
  static final int FEWEST_SEARCHES = 100;

  private static final double TAIL_SHARE = 0.2;
  private static final int KNOTS = 40;
  private static final double[] GROWTH_AT = {0.3, 0.1, 0.03};

  private CalibrationFit() {}

  /** Why nothing can be fitted, in words; empty if something can. */
  static Optional<String> obstacle(StrangerScores scores) {
    int searches = scores.scores().size();
    if (searches < FEWEST_SEARCHES) {
      return Optional.of("it needs %d searches, here are %d".formatted(FEWEST_SEARCHES, searches));
    }
    double[] highest = scores.highest();
    if (highest[0] <= -1) {
      return Optional.of(
          "there are searches without anybody to compare with: nobody is enrolled, or only the person who is searched for");
    }
    return highest[firstOfTail(highest) - 1] < highest[highest.length - 1]
        ? Optional.empty()
        : Optional.of("the highest scores are all the same: the set is no set of many people");
  }

  static Calibration of(
      StrangerScores scores,
      int galleryPeople,
      Setup setup,
      LocalDate made,
      String reportSha256,
      long seed) {
    double[] highest = scores.highest();
    Tail tail = tail(highest);
    double[] above = above(highest, tail.from());
    ParetoFit.Goodness goodness = ParetoFit.goodness(above, tail.scale(), tail.shape(), seed);
    return new Calibration(
        "%s/%s/%s/%s"
            .formatted(setup.model(), setup.preprocessing(), made, reportSha256.substring(0, 8)),
        setup.model(),
        setup.modelSha256(),
        setup.preprocessing(),
        made,
        setup.title(),
        reportSha256,
        galleryPeople,
        highest.length,
        scores.people().stream().distinct().count(),
        growth(scores, highest, galleryPeople),
        body(highest, tail),
        tail,
        goodness.distance(),
        goodness.probability());
  }

  /** Begins half way between the last score below and the first in it. */
  static Tail tail(double[] sorted) {
    int first = firstOfTail(sorted);
    double from = (sorted[first - 1] + sorted[first]) / 2;
    double[] above = above(sorted, from);
    ParetoFit fit = ParetoFit.notLighterThanExponential(above);
    return new Tail(from, (double) above.length / sorted.length, fit.scale(), fit.shape());
  }

  private static int firstOfTail(double[] sorted) {
    return sorted.length - (int) Math.ceil(TAIL_SHARE * sorted.length);
  }

  private static double[] above(double[] sorted, double from) {
    return Arrays.stream(sorted).filter(s -> s > from).map(s -> s - from).toArray();
  }

  private static List<Knot> body(double[] sorted, Tail tail) {
    List<Knot> knots = new ArrayList<>();
    knots.add(new Knot(sorted[0], 1));
    int below = sorted.length - (int) Math.round(tail.share() * sorted.length);
    for (int k = 1; k < KNOTS; k++) {
      int index = k * below / KNOTS;
      double share = (double) (sorted.length - index) / sorted.length;
      if (sorted[index] > knots.getLast().cosine() && sorted[index] < tail.from()) {
        knots.add(new Knot(sorted[index], share));
      }
    }
    knots.add(new Knot(tail.from(), tail.share()));
    return knots;
  }

  /**
   * How the rate of a cosine grows with the gallery, from a quarter of it to all of it: the mean
   * slope of log(-log(1 - FPIR)) over log(people), at most 1.
   */
  private static double growth(StrangerScores scores, double[] sorted, int people) {
    double sum = 0;
    for (double share : GROWTH_AT) {
      double cosine = sorted[sorted.length - 1 - (int) (share * sorted.length)];
      double small = -Math.log1p(-scores.fpir(cosine, people / 4));
      double whole = -Math.log1p(-Math.min(scores.fpir(cosine, people), 1 - 1e-9));
      sum += Math.log(whole / small) / Math.log(4);
    }
    return Math.clamp(sum / GROWTH_AT.length, 0.5, 1);
  }
}
