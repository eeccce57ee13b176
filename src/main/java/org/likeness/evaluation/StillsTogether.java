package org.likeness.evaluation;

import java.util.List;

/**
 * What it gains to search several stills of one person as one probe (S4), over searching each
 * alone. Only people with two stills or more that show a face count.
 *
 * @param condition as given, or the recipe that made the stills worse
 * @param matedPeople who are enrolled
 * @param nonMatedPeople who are not
 * @param ways each still alone, the best of them, the mean of their templates, and the mean
 *     weighted by quality
 * @param meanOverBest gain of margin by the mean over the best still; turned round, over the best
 *     of several enrolled images, which is what the gallery goes by
 * @param byWeights further gain by the weights
 */
public record StillsTogether(
    String condition,
    long matedPeople,
    long nonMatedPeople,
    List<Way> ways,
    Gain meanOverBest,
    Gain byWeights) {

  public StillsTogether {
    ways = List.copyOf(ways);
  }

  /**
   * One way to search.
   *
   * @param name for people
   * @param mate mean cosine of the right person, 0 where not in the list
   * @param other mean of the highest cosine of anybody else, over mated and non-mated people
   * @param missed share of mated people who are not at rank 1, each person counting once
   * @param gain of margin over each still alone, of mated people
   */
  public record Way(String name, double mate, double other, double missed, Gain gain) {

    /** All three to four decimals. */
    public List<String> figures() {
      return List.of(Rate.number(mate), Rate.number(other), Rate.number(missed));
    }
  }

  /**
   * How much further the right person is ahead of anybody else, in cosine.
   *
   * @param value the mean
   * @param low end of the 95 % confidence interval, people drawn with replacement
   * @param high end of it
   */
  public record Gain(double value, double low, double high) {

    /** With its interval. */
    public String text() {
      return "%s (%s to %s)".formatted(Rate.number(value), Rate.number(low), Rate.number(high));
    }
  }
}
