package org.likeness.evaluation;

import org.likeness.evaluation.TrialResult.Template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each probe its likeness to every other person of the gallery, as if its own person were not
 * enrolled.
 *
 * @param people whose searches they are
 * @param scores by search, then by person of the gallery; a person's best image; NaN for the
 *     probe's own person
 */
record StrangerScores(List<String> people, List<float[]> scores) {

  static StrangerScores of(List<Template> probes, List<Template> gallery) {
    Map<String, Integer> columns = new HashMap<>();
    int[] column =
        gallery.stream()
            .mapToInt(t -> columns.computeIfAbsent(t.person(), person -> columns.size()))
            .toArray();
    List<float[]> vectors = gallery.stream().map(t -> t.face().toVector()).toList();
    List<float[]> scores = new ArrayList<>();
    for (Template probe : probes) {
      scores.add(best(probe, vectors, column, columns));
    }
    return new StrangerScores(probes.stream().map(Template::person).toList(), scores);
  }

  private static float[] best(
      Template probe, List<float[]> vectors, int[] column, Map<String, Integer> columns) {
    float[] best = new float[columns.size()];
    Arrays.fill(best, -1);
    float[] vector = probe.face().toVector();
    for (int g = 0; g < column.length; g++) {
      float[] other = vectors.get(g);
      float sum = 0;
      for (int d = 0; d < vector.length; d++) {
        sum += vector[d] * other[d];
      }
      best[column[g]] = Math.max(best[column[g]], sum);
    }
    Integer own = columns.get(probe.person());
    if (own != null) {
      best[own] = Float.NaN;
    }
    return best;
  }

  /** The highest score of each search, lowest first. */
  double[] highest() {
    return scores.stream().mapToDouble(StrangerScores::highest).sorted().toArray();
  }

  /** Whether each search lists anybody at or above a cosine. */
  List<Observation> observations(double cosine) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      observations.add(new Observation(people.get(i), highest(scores.get(i)) >= cosine));
    }
    return observations;
  }

  private static double highest(float[] row) {
    double highest = -1;
    for (float score : row) {
      highest = score > highest ? score : highest; // a NaN is never greater
    }
    return highest;
  }

  /**
   * The share of searches that would list anybody at or above a cosine in a gallery of so many of
   * these people, averaged over all such galleries.
   */
  double fpir(double cosine, int galleryPeople) {
    double sum = 0;
    for (float[] row : scores) {
      int above = 0;
      int all = 0;
      for (float score : row) {
        all += Float.isNaN(score) ? 0 : 1;
        above += score >= cosine ? 1 : 0;
      }
      sum += 1 - noneOf(above, all, Math.min(galleryPeople, all));
    }
    return sum / scores.size();
  }

  /** Probability that a random choice of so many of all has none of those above. */
  private static double noneOf(int above, int all, int chosen) {
    double none = 1;
    for (int i = 0; i < above; i++) {
      none *= Math.max(0, (double) (all - chosen - i) / (all - i));
    }
    return none;
  }
}
