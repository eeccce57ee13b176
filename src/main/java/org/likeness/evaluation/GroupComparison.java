package org.likeness.evaluation;

import org.likeness.evaluation.Bootstrap.Sampled;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Error rates of groups at the same thresholds (E1), for each rate that the set was measured at.
 *
 * @param searches of the probes as given
 * @param pairs of the probes as given
 * @param bootstrap for the intervals
 * @param points of identification: a rate and its threshold
 * @param targetFmr of the other threshold
 * @param pairThreshold of one-to-one comparison
 */
record GroupComparison(
    List<SearchOutcome> searches,
    PairScores pairs,
    Bootstrap bootstrap,
    List<OperatingRates> points,
    double targetFmr,
    double pairThreshold) {

  /** With fewer people no ratio is built from a group. */
  static final int FEWEST = GroupRates.FEWEST;

  private record Pairs(Sampled fmr, Sampled fnmr) {}

  private record Measured(Sampled fpir, Sampled fnir, Pairs pairs) {

    long people() {
      return Math.max(fpir.rate().people(), fnir.rate().people());
    }

    Sampled fmr() {
      return pairs.fmr();
    }

    Sampled fnmr() {
      return pairs.fnmr();
    }
  }

  /** At each of the points, in their order. */
  List<LabelRates> of(String label) {
    Map<String, Pairs> groups = new TreeMap<>();
    searches.stream()
        .map(search -> search.probe().labels().get(label))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(name -> groups.put(name, pairs(in(label, name), bootstrap.of(name))));
    return points.stream().map(point -> at(point, label, groups)).toList();
  }

  private LabelRates at(OperatingRates point, String label, Map<String, Pairs> pairsOf) {
    Map<String, Measured> groups = new TreeMap<>();
    pairsOf.forEach(
        (name, of) ->
            groups.put(name, measured(in(label, name), point.threshold(), bootstrap.of(name), of)));
    List<GroupRatio> ratios = new ArrayList<>();
    ratio("FPIR", groups, Measured::fpir, ratios);
    ratio("FNIR", groups, Measured::fnir, ratios);
    ratio("FMR", groups, Measured::fmr, ratios);
    ratio("FNMR", groups, Measured::fnmr, ratios);
    List<GroupRates> rates = new ArrayList<>();
    groups.forEach((name, measured) -> rates.add(rates(name, measured)));
    return new LabelRates(label, point.target(), targetFmr, rates, ratios);
  }

  private static Predicate<LabelledImage> in(String label, String name) {
    return image -> name.equals(image.labels().get(label));
  }

  private Pairs pairs(Predicate<LabelledImage> in, Bootstrap own) {
    return new Pairs(
        pairs.falseMatches(pairThreshold, in, own),
        own.sampled(pairs.falseNonMatches(pairThreshold, in)));
  }

  private Measured measured(
      Predicate<LabelledImage> in, double threshold, Bootstrap own, Pairs of) {
    return new Measured(
        own.sampled(observations(in, s -> !s.mated(), s -> s.wrongAt(threshold))),
        own.sampled(observations(in, SearchOutcome::mated, s -> !s.hits(threshold))),
        of);
  }

  private List<Observation> observations(
      Predicate<LabelledImage> in, Predicate<SearchOutcome> kind, Predicate<SearchOutcome> error) {
    return searches.stream()
        .filter(kind)
        .filter(search -> in.test(search.probe()))
        .map(search -> new Observation(search.probe().person(), error.test(search)))
        .toList();
  }

  private static GroupRates rates(String name, Measured of) {
    return new GroupRates(
        name,
        of.people() < FEWEST,
        of.fpir().rate(),
        of.fnir().rate(),
        of.fmr().rate(),
        of.fnmr().rate());
  }

  /**
   * Of the highest and the lowest group; and of the two whose ratio is surely the largest, if they
   * are others: a small group without errors is the lowest, and shows nothing.
   */
  private static void ratio(
      String error,
      Map<String, Measured> groups,
      Function<Measured, Sampled> which,
      List<GroupRatio> ratios) {
    List<Named> ranked =
        groups.entrySet().stream()
            .map(group -> new Named(group.getKey(), which.apply(group.getValue())))
            .filter(group -> group.sampled().rate().people() >= FEWEST)
            .sorted(Comparator.comparingDouble(group -> group.sampled().rate().value()))
            .toList();
    if (ranked.size() < 2) {
      return;
    }
    GroupRatio widest = ratio(error, ranked.getLast(), ranked.getFirst());
    ratios.add(widest);
    surest(error, ranked).filter(pair -> !pair.equals(widest)).ifPresent(ratios::add);
  }

  private record Named(String name, Sampled sampled) {}

  private static Optional<GroupRatio> surest(String error, List<Named> ranked) {
    return IntStream.range(1, ranked.size())
        .boxed()
        .flatMap(
            more ->
                ranked.subList(0, more).stream().map(few -> ratio(error, ranked.get(more), few)))
        .filter(pair -> pair.low() != null)
        .max(Comparator.comparingDouble(GroupComparison::low));
  }

  private static double low(GroupRatio ratio) {
    return Objects.requireNonNullElse(ratio.low(), 0.0);
  }

  private static GroupRatio ratio(String error, Named high, Named low) {
    return ratio(error, high.name(), high.sampled(), low.name(), low.sampled());
  }

  private static GroupRatio ratio(
      String error, String highest, Sampled high, String lowest, Sampled low) {
    if (low.rate().events() == 0) {
      return new GroupRatio(error, highest, lowest, null, null, null);
    }
    double[] interval = Bootstrap.interval(high, low, (a, b) -> b == 0 ? Double.MAX_VALUE : a / b);
    return new GroupRatio(
        error,
        highest,
        lowest,
        high.rate().value() / low.rate().value(),
        interval[0],
        interval[1] == Double.MAX_VALUE ? null : interval[1]);
  }
}
