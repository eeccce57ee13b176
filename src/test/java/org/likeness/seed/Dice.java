package org.likeness.seed;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded random numbers whose sequence does not depend on the JDK: only {@code nextLong} of the
 * library is used.
 */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Independent dice for one purpose of one person, so that a change in one feature does not move
   * the others.
   */
  static Dice of(long seed, int person, String purpose) {
    return new Dice(seed * 1_000_003L + person * 8_191L + purpose.hashCode() * 131L);
  }

  /** Uniform in 0..1, 1 excluded. */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform between the two bounds. */
  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /**
   * Bell-shaped with the given mean; never further from it than {@code spread} * 1.7, standard
   * deviation {@code spread}.
   */
  double around(double mean, double spread) {
    double sum = unit() + unit() + unit() + unit() - 2;
    double wide = sum * 1.732;
    return mean + spread * Math.max(-1.7, Math.min(1.7, wide));
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int whole(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  <T> T pick(List<T> choices) {
    return choices.get(whole(0, choices.size() - 1));
  }
}
