package org.likeness.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;

/**
 * Confidence intervals of 95 % by drawing people, not images, again and again with replacement: two
 * probes of one person tell less than probes of two.
 *
 * @param replicates how often is drawn
 * @param seed of the draws; the same seed gives the same intervals
 */
record Bootstrap(int replicates, long seed) {
  private static final double TAIL = 0.025;

  /** Spreads the hashes of short names over all bits (Knuth: 2 to the 64 by the golden ratio). */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  Bootstrap {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1; replicates=" + replicates);
    }
  }

  /** A rate with the values that it took in the replicates. */
  record Sampled(Rate rate, double[] values) {}

  /** How often each of so many people was drawn. */
  double[] weights(SplittableRandom random, int people) {
    double[] weights = new double[people];
    for (int i = 0; i < people; i++) {
      weights[random.nextInt(people)]++;
    }
    return weights;
  }

  /**
   * The same for one of several groups, with draws of its own: groups of equal size would else be
   * drawn alike, and the interval of their ratio would be that of people who come in pairs.
   */
  Bootstrap of(String group) {
    return new Bootstrap(replicates, seed ^ (group.hashCode() * MIX));
  }

  /** Its generator, always the same from the start. */
  SplittableRandom random() {
    return new SplittableRandom(seed);
  }

  Rate rate(List<Observation> observations) {
    return sampled(observations).rate();
  }

  Sampled sampled(List<Observation> observations) {
    Map<String, long[]> people = new LinkedHashMap<>();
    for (Observation one : observations) {
      long[] counts = people.computeIfAbsent(one.person(), person -> new long[2]);
      counts[0] += one.event() ? 1 : 0;
      counts[1]++;
    }
    long[][] counts = people.values().toArray(long[][]::new);
    long events = Arrays.stream(counts).mapToLong(c -> c[0]).sum();
    double[] values = new double[observations.isEmpty() ? 0 : replicates];
    SplittableRandom random = random();
    for (int i = 0; i < values.length; i++) {
      values[i] = drawn(counts, random);
    }
    return new Sampled(rate(events, observations.size(), people.size(), values.clone()), values);
  }

  private static double drawn(long[][] counts, SplittableRandom random) {
    long events = 0;
    long trials = 0;
    for (int i = 0; i < counts.length; i++) {
      long[] person = counts[random.nextInt(counts.length)];
      events += person[0];
      trials += person[1];
    }
    return (double) events / trials;
  }

  /**
   * A rate whose values in the replicates are known. Where nothing, or all, happened the replicates
   * cannot tell how near to nothing that is: the exact binomial limit for so many people can.
   *
   * @param values are sorted
   */
  static Rate rate(long events, long trials, long people, double[] values) {
    if (trials == 0) {
      return Rate.NONE;
    }
    Arrays.sort(values);
    double exact = 1 - Math.pow(TAIL, 1.0 / people);
    double low = events == trials ? 1 - exact : quantile(values, TAIL);
    double high = events == 0 ? exact : quantile(values, 1 - TAIL);
    double value = (double) events / trials;
    return new Rate(value, Math.min(low, value), Math.max(high, value), events, trials, people);
  }

  /** The interval of a combination of two rates, such as their ratio; values may be infinite. */
  static double[] interval(Sampled a, Sampled b, DoubleBinaryOperator combination) {
    double[] values = new double[a.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = combination.applyAsDouble(a.values()[i], b.values()[i]);
    }
    Arrays.sort(values);
    return new double[] {quantile(values, TAIL), quantile(values, 1 - TAIL)};
  }

  /** Of sorted values; the nearest one. */
  static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
