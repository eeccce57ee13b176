package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.FaceTemplate;
import org.likeness.evaluation.StillsTogether.Gain;
import org.likeness.evaluation.StillsTogether.Way;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Compares fused probes with the stills that they were made of, person by person. */
final class Fusion {
  private static final List<String> WAYS =
      List.of(
          "each still alone",
          "the best of the stills",
          "mean of the templates",
          "mean weighted by quality");

  private static final int ALONE = 0;
  private static final int BEST = 1;
  private static final int MEAN = 2;
  private static final int WEIGHTED = 3;

  private static final double TAIL = 0.025;

  private final ProbeSearch searches;
  private final Bootstrap bootstrap;

  Fusion(ProbeSearch searches, Bootstrap bootstrap) {
    this.searches = searches;
    this.bootstrap = bootstrap;
  }

  /**
   * A still in which a face was found.
   *
   * @param mated whether its person is enrolled
   */
  record Still(LabelledImage image, boolean mated, Seen.Face face) {}

  /** A search by one of the ways; the mean of several searches. */
  private record Found(double mate, double other, double missed) {

    static Found of(SearchOutcome search) {
      return new Found(
          orNone(search.mateScore()), orNone(search.otherScore()), search.mateRank() == 1 ? 0 : 1);
    }

    static Found mean(Collection<Found> several) {
      return new Found(
          mean(several, Found::mate), mean(several, Found::other), mean(several, Found::missed));
    }

    /** A list of every person by the person's highest score in several lists. */
    static Found best(Collection<Found> several) {
      double mate = several.stream().mapToDouble(Found::mate).max().orElse(0);
      double other = several.stream().mapToDouble(Found::other).max().orElse(0);
      return new Found(mate, other, mate > other ? 0 : 1);
    }

    double margin() {
      return mate - other;
    }

    private static double orNone(@Nullable Double score) {
      return score == null ? 0 : score;
    }

    static double mean(Collection<Found> several, ToDoubleFunction<Found> what) {
      return several.stream().mapToDouble(what).average().orElse(0);
    }
  }

  /** What each way found for one person, in their order. */
  private record Person(boolean mated, List<Found> ways) {}

  /** Empty if nobody has two stills. */
  Optional<StillsTogether> of(String condition, List<Still> stills) {
    Map<String, List<Still>> byPerson = new LinkedHashMap<>();
    stills.forEach(
        still ->
            byPerson.computeIfAbsent(still.image().person(), p -> new ArrayList<>()).add(still));
    List<Person> people =
        byPerson.values().stream()
            .filter(several -> several.size() > 1)
            .map(several -> person(condition, several))
            .toList();
    return people.isEmpty() ? Optional.empty() : Optional.of(compared(condition, people));
  }

  private Person person(String condition, List<Still> several) {
    Still first = several.getFirst();
    List<Found> alone =
        several.stream().map(one -> found(condition, first, one.face().template())).toList();
    return new Person(
        first.mated(),
        List.of(
            Found.mean(alone),
            Found.best(alone),
            found(condition, first, fused(several, still -> 1)),
            found(condition, first, fused(several, still -> 1 + still.face().quality()))));
  }

  private Found found(String condition, Still still, FaceTemplate template) {
    return Found.of(
        searches.of(
            still.image(),
            condition,
            still.mated(),
            new Seen.Face(template, still.face().quality())));
  }

  private static FaceTemplate fused(List<Still> several, ToDoubleFunction<Still> weight) {
    return FaceTemplate.mean(
        several.stream().map(still -> still.face().template()).toList(),
        several.stream().mapToDouble(weight).toArray());
  }

  private StillsTogether compared(String condition, List<Person> people) {
    List<Person> mated = people.stream().filter(Person::mated).toList();
    List<Way> ways = new ArrayList<>();
    for (int way = 0; way < WAYS.size(); way++) {
      List<Found> all = by(people, way);
      List<Found> ofMated = by(mated, way);
      ways.add(
          new Way(
              WAYS.get(way),
              Found.mean(ofMated, Found::mate),
              Found.mean(all, Found::other),
              Found.mean(ofMated, Found::missed),
              gain(by(mated, ALONE), ofMated)));
    }
    return new StillsTogether(
        condition,
        mated.size(),
        people.size() - mated.size(),
        ways,
        gain(by(mated, BEST), by(mated, MEAN)),
        gain(by(mated, MEAN), by(mated, WEIGHTED)));
  }

  private static List<Found> by(List<Person> people, int way) {
    return people.stream().map(person -> person.ways().get(way)).toList();
  }

  private Gain gain(List<Found> before, List<Found> after) {
    double[] gains = new double[before.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = after.get(i).margin() - before.get(i).margin();
    }
    if (gains.length == 0) {
      return new Gain(0, -1, 1);
    }
    SplittableRandom random = bootstrap.random();
    double[] means = new double[bootstrap.replicates()];
    for (int i = 0; i < means.length; i++) {
      means[i] = random.ints(gains.length, 0, gains.length).mapToDouble(p -> gains[p]).sum();
      means[i] /= gains.length;
    }
    Arrays.sort(means);
    return new Gain(
        Arrays.stream(gains).sum() / gains.length,
        Bootstrap.quantile(means, TAIL),
        Bootstrap.quantile(means, 1 - TAIL));
  }
}
