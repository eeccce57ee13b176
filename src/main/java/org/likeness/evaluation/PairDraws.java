package org.likeness.evaluation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Pairs of different people, for drawing people again and again.
 *
 * @param people how many
 * @param probes person of each probe; -1: of nobody who counts
 * @param gallery person of each gallery image; likewise
 * @param events pairs of person and person that matched
 * @param trials pairs of different people
 */
record PairDraws(int people, int[] probes, int[] gallery, List<int[]> events, long trials) {

  Bootstrap.Sampled sampled(Bootstrap bootstrap) {
    if (trials == 0) {
      return new Bootstrap.Sampled(Rate.NONE, new double[0]);
    }
    double[] values = new double[bootstrap.replicates()];
    SplittableRandom random = bootstrap.random();
    int[] probesOf = counts(probes);
    int[] galleryOf = counts(gallery);
    for (int i = 0; i < values.length; i++) {
      values[i] = drawn(bootstrap.weights(random, people), probesOf, galleryOf);
    }
    return new Bootstrap.Sampled(
        Bootstrap.rate(events.size(), trials, people, values.clone()), values);
  }

  private int[] counts(int[] persons) {
    int[] counts = new int[people];
    for (int person : persons) {
      if (person >= 0) {
        counts[person]++;
      }
    }
    return counts;
  }

  private double drawn(double[] weights, int[] probesOf, int[] galleryOf) {
    double probeSum = 0;
    double gallerySum = 0;
    double own = 0;
    for (int i = 0; i < people; i++) {
      probeSum += weights[i] * probesOf[i];
      gallerySum += weights[i] * galleryOf[i];
      own += weights[i] * weights[i] * probesOf[i] * galleryOf[i];
    }
    double matches = 0;
    for (int[] event : events) {
      matches += weights[event[0]] * weights[event[1]];
    }
    double pairs = probeSum * gallerySum - own;
    return pairs > 0 ? Math.min(1, matches / pairs) : 0;
  }
}
