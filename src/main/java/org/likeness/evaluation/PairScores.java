package org.likeness.evaluation;

import org.likeness.evaluation.TrialResult.Template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every probe against every gallery image, as one-to-one comparisons. Of very many probes so many
 * are drawn that the pairs can be kept.
 */
final class PairScores {
  private static final long MOST_PAIRS = 4_000_000;

  private final List<Pair> mated = new ArrayList<>();
  private final List<Template> probes;
  private final List<Template> gallery;
  private final float[] nonMated;

  /** A comparison of one person's images. */
  record Pair(Template probe, double score) {}

  PairScores(List<Template> allProbes, List<Template> gallery, long seed) {
    this.gallery = gallery;
    this.probes = drawn(allProbes, (int) (MOST_PAIRS / Math.max(1, gallery.size())), seed);
    List<float[]> vectors = vectors(gallery);
    nonMated = new float[probes.size() * gallery.size()];
    for (int p = 0; p < probes.size(); p++) {
      float[] probe = probes.get(p).face().toVector();
      for (int g = 0; g < gallery.size(); g++) {
        float score = dot(probe, vectors.get(g));
        boolean same = gallery.get(g).person().equals(probes.get(p).person());
        nonMated[p * gallery.size() + g] = same ? Float.NaN : score;
        if (same) {
          mated.add(new Pair(probes.get(p), score));
        }
      }
    }
  }

  private static List<Template> drawn(List<Template> all, int most, long seed) {
    List<Template> left = new ArrayList<>(all);
    SplittableRandom random = new SplittableRandom(seed);
    while (left.size() > Math.max(1, most)) {
      int last = left.size() - 1;
      left.set(random.nextInt(left.size()), left.get(last));
      left.remove(last);
    }
    return left;
  }

  private static List<float[]> vectors(List<Template> templates) {
    return templates.stream().map(t -> t.face().toVector()).toList();
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Images of two people by their labels that are more alike than half of the pairs of one person.
   *
   * @param probe of the one
   * @param gallery image of the other
   * @param score of the two, the highest of all their images
   */
  record Alike(LabelledImage probe, LabelledImage gallery, double score) {

    private List<String> people() {
      return Stream.of(probe.person(), gallery.person()).sorted().toList();
    }
  }

  /**
   * Pairs of people who may be one, the most alike first: false matches are rare where half of the
   * true ones are missed. None if there are too few pairs of one person to tell.
   */
  List<Alike> alike() {
    if (mated.size() < GroupComparison.FEWEST) {
      return List.of();
    }
    double[] scores = mated.stream().mapToDouble(Pair::score).sorted().toArray();
    double median = scores[scores.length / 2];
    Map<List<String>, Alike> best = new HashMap<>();
    for (int i = 0; i < nonMated.length; i++) {
      if (nonMated[i] > median) {
        Alike pair =
            new Alike(
                probes.get(i / gallery.size()).image(),
                gallery.get(i % gallery.size()).image(),
                nonMated[i]);
        best.merge(pair.people(), pair, (a, b) -> a.score() >= b.score() ? a : b);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Alike::score).reversed())
        .toList();
  }

  long matedPairs() {
    return mated.size();
  }

  long nonMatedPairs() {
    return nonMated.length - mated.size();
  }

  /** The lowest threshold at or above which at most this share of the non-mated pairs lies. */
  double threshold(double fmr) {
    float[] sorted = nonMated.clone();
    Arrays.sort(sorted); // NaN comes last
    int count = (int) nonMatedPairs();
    int allowed = (int) (fmr * count + 1e-9);
    return count == 0 ? -1 : Math.nextUp((double) sorted[Math.max(0, count - 1 - allowed)]);
  }

  /** Comparisons of one person's images below a threshold. */
  List<Observation> falseNonMatches(double threshold, Predicate<LabelledImage> who) {
    return mated.stream()
        .filter(pair -> who.test(pair.probe().image()))
        .map(pair -> new Observation(pair.probe().person(), pair.score() < threshold))
        .toList();
  }

  /**
   * The rate of false matches between people of whom both fulfil a condition, with the values in
   * the replicates: people are drawn on both sides, since one who is like many others makes many
   * false matches whether as a probe or enrolled.
   */
  Bootstrap.Sampled falseMatches(
      double threshold, Predicate<LabelledImage> who, Bootstrap bootstrap) {
    Map<String, Integer> people = new HashMap<>();
    int[] probePeople = numbers(probes, who, people);
    int[] galleryPeople = numbers(gallery, who, people);
    List<int[]> events = new ArrayList<>();
    long trials = 0;
    for (int p = 0; p < probePeople.length; p++) {
      for (int g = 0; probePeople[p] >= 0 && g < galleryPeople.length; g++) {
        float score = nonMated[p * galleryPeople.length + g];
        if (galleryPeople[g] >= 0 && !Float.isNaN(score)) {
          trials++;
          if (score >= threshold) {
            events.add(new int[] {probePeople[p], galleryPeople[g]});
          }
        }
      }
    }
    return new PairDraws(people.size(), probePeople, galleryPeople, events, trials)
        .sampled(bootstrap);
  }

  private static int[] numbers(
      List<Template> templates, Predicate<LabelledImage> who, Map<String, Integer> people) {
    return templates.stream()
        .mapToInt(
            t ->
                who.test(t.image())
                    ? people.computeIfAbsent(t.person(), person -> people.size())
                    : -1)
        .toArray();
  }
}
