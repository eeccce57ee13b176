package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The searches of one condition, ready to be weighed by person again and again. Scores are -∞ where
 * nothing was found or searched.
 */
final class OpenSet {

  /** So that 0.1 of 10 searches are one, whatever the rounding. */
  private static final double ROUNDING = 1e-9;

  private final double[] mateScores;
  private final int[] mateRanks;
  private final int[] matedPeople;
  private final double[] strangerScores;
  private final int[] strangerPeople;
  private final int matedCount;
  private final int strangerCount;

  private OpenSet(List<SearchOutcome> mated, List<SearchOutcome> strangers) {
    mateScores = mated.stream().mapToDouble(s -> score(s.mateScore())).toArray();
    mateRanks = mated.stream().mapToInt(SearchOutcome::mateRank).toArray();
    matedPeople = people(mated);
    strangerScores = strangers.stream().mapToDouble(s -> score(s.otherScore())).toArray();
    strangerPeople = people(strangers);
    matedCount = count(matedPeople);
    strangerCount = count(strangerPeople);
  }

  static OpenSet of(List<SearchOutcome> searches) {
    return new OpenSet(
        searches.stream().filter(SearchOutcome::mated).toList(),
        searches.stream()
            .filter(search -> !search.mated())
            .sorted(
                Comparator.comparingDouble((SearchOutcome s) -> score(s.otherScore())).reversed())
            .toList());
  }

  private static double score(@Nullable Double score) {
    return score == null ? Double.NEGATIVE_INFINITY : score;
  }

  private static int[] people(List<SearchOutcome> searches) {
    Map<String, Integer> numbers = new HashMap<>();
    return searches.stream()
        .mapToInt(s -> numbers.computeIfAbsent(s.probe().person(), person -> numbers.size()))
        .toArray();
  }

  private static int count(int[] people) {
    return Arrays.stream(people).max().orElse(-1) + 1;
  }

  int mated() {
    return mateScores.length;
  }

  int matedPeople() {
    return matedCount;
  }

  int strangers() {
    return strangerScores.length;
  }

  int strangerPeople() {
    return strangerCount;
  }

  /** Every person once. */
  Weights once() {
    double[] mated = new double[matedCount];
    double[] strangers = new double[strangerCount];
    Arrays.fill(mated, 1);
    Arrays.fill(strangers, 1);
    return new Weights(mated, strangers);
  }

  /**
   * How often each person counts.
   *
   * @param mated of the mated searches
   * @param strangers of the non-mated ones
   */
  record Weights(double[] mated, double[] strangers) {}

  /**
   * The lowest threshold at or above which at most this share of the non-mated searches lists
   * anybody; -∞ if all may.
   */
  double threshold(double fpir, Weights weights) {
    double total = 0;
    for (int person : strangerPeople) {
      total += weights.strangers()[person];
    }
    double allowed = fpir * total + ROUNDING;
    double above = 0;
    for (int i = 0; i < strangerScores.length; i++) {
      above += weights.strangers()[strangerPeople[i]];
      if (above > allowed) {
        return Math.nextUp(strangerScores[i]);
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  /** Share of non-mated searches that list anybody at or above a threshold. */
  double fpir(double threshold, Weights weights) {
    double wrong = 0;
    double total = 0;
    for (int i = 0; i < strangerScores.length; i++) {
      double weight = weights.strangers()[strangerPeople[i]];
      wrong += strangerScores[i] >= threshold ? weight : 0;
      total += weight;
    }
    return wrong / total;
  }

  /** Share of mated searches that do not list the right person at or above a threshold. */
  double fnir(double threshold, Weights weights) {
    double missed = 0;
    double total = 0;
    for (int i = 0; i < mateScores.length; i++) {
      double weight = weights.mated()[matedPeople[i]];
      missed += mateRanks[i] > 0 && mateScores[i] >= threshold ? 0 : weight;
      total += weight;
    }
    return missed / total;
  }

  /** Share of mated searches whose person is among the first, without a threshold. */
  double hits(int rank, Weights weights) {
    double hits = 0;
    double total = 0;
    for (int i = 0; i < mateRanks.length; i++) {
      double weight = weights.mated()[matedPeople[i]];
      hits += mateRanks[i] > 0 && mateRanks[i] <= rank ? weight : 0;
      total += weight;
    }
    return hits / total;
  }

  /** The thresholds at which the number of non-mated searches that list anybody changes. */
  double[] thresholds() {
    return Arrays.stream(strangerScores)
        .filter(score -> score > Double.NEGATIVE_INFINITY)
        .map(Math::nextUp)
        .distinct()
        .toArray();
  }
}
