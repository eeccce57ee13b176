package org.likeness.evaluation;

import org.likeness.evaluation.EvaluationReport.DetPoint;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.EvaluationReport.RankRate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Error rates of identification with their intervals. */
final class OpenSetRates {
  /** FPIR that every report measures at. */
  static final List<Double> TARGETS = List.of(0.1, 0.01, 0.003);

  private static final int[] RANKS = {1, 5, 10, 20, 50};
  private static final int MOST_DET_POINTS = 200;

  private final OpenSet set;
  private final Bootstrap bootstrap;
  private final OpenSet.Weights once;

  OpenSetRates(OpenSet set, Bootstrap bootstrap) {
    this.set = set;
    this.bootstrap = bootstrap;
    this.once = set.once();
  }

  /** At the thresholds that these very searches give; the interval knows that they are not sure. */
  List<OperatingRates> atOwnThresholds(List<Double> targets) {
    return targets.stream().map(target -> at(target, set.threshold(target, once), true)).toList();
  }

  /** At thresholds that were fixed before. */
  List<OperatingRates> at(List<OperatingRates> fixed) {
    return fixed.stream().map(point -> at(point.target(), point.threshold(), false)).toList();
  }

  private OperatingRates at(double target, double threshold, boolean own) {
    double[] fnirs = new double[set.mated() == 0 ? 0 : bootstrap.replicates()];
    double[] fpirs = new double[set.strangers() == 0 ? 0 : bootstrap.replicates()];
    SplittableRandom random = bootstrap.random();
    for (int i = 0; i < bootstrap.replicates(); i++) {
      OpenSet.Weights drawn = draw(random);
      double cut = own ? set.threshold(target, drawn) : threshold;
      if (fnirs.length > 0) {
        fnirs[i] = set.fnir(cut, drawn);
      }
      if (fpirs.length > 0) {
        fpirs[i] = set.fpir(threshold, drawn);
      }
    }
    return new OperatingRates(
        target,
        Math.max(threshold, -1),
        rate(set.fpir(threshold, once), set.strangers(), set.strangerPeople(), fpirs),
        set.strangers() == 0
            ? Rate.NONE
            : rate(set.fnir(threshold, once), set.mated(), set.matedPeople(), fnirs));
  }

  private OpenSet.Weights draw(SplittableRandom random) {
    return new OpenSet.Weights(
        bootstrap.weights(random, set.matedPeople()),
        bootstrap.weights(random, set.strangerPeople()));
  }

  private static Rate rate(double value, int trials, int people, double[] values) {
    long events = trials == 0 ? 0 : Math.round(value * trials);
    return Bootstrap.rate(events, trials, people, values);
  }

  List<RankRate> ranks() {
    List<RankRate> ranks = new ArrayList<>();
    for (int rank : RANKS) {
      double[] values = new double[set.mated() == 0 ? 0 : bootstrap.replicates()];
      SplittableRandom random = bootstrap.random();
      for (int i = 0; i < values.length; i++) {
        values[i] = set.hits(rank, draw(random));
      }
      ranks.add(
          new RankRate(rank, rate(set.hits(rank, once), set.mated(), set.matedPeople(), values)));
    }
    return ranks;
  }

  /** Share of mated searches whose person is among the first 1, 2, 3 ... */
  List<Double> cmc() {
    List<Double> hits = new ArrayList<>();
    for (int rank = 1; rank <= ProbeSearch.LIST && set.mated() > 0; rank++) {
      hits.add(set.hits(rank, once));
    }
    return hits;
  }

  /** From high thresholds to low ones. */
  List<DetPoint> det() {
    double[] thresholds = set.thresholds();
    List<DetPoint> points = new ArrayList<>();
    double step = Math.max(1, thresholds.length / (double) MOST_DET_POINTS);
    for (double i = 0; i < thresholds.length && set.mated() > 0; i += step) {
      double threshold = thresholds[(int) i];
      points.add(new DetPoint(threshold, set.fpir(threshold, once), set.fnir(threshold, once)));
    }
    return points;
  }
}
