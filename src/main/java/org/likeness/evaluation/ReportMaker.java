package org.likeness.evaluation;

import org.likeness.evaluation.EvaluationReport.Enrolment;
import org.likeness.evaluation.EvaluationReport.Histogram;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.MatchRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.EvaluationReport.Setup;
import org.likeness.evaluation.EvaluationReport.Verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the report of a trial. */
final class ReportMaker {
  private static final List<Double> FMRS = List.of(0.01, 0.001, 0.0001);
  private static final double BIN = 0.02;

  private final TrialResult trial;
  private final List<Recipe> recipes;
  private final List<Double> targets;
  private final Bootstrap bootstrap;
  private final PairScores pairs;

  /** Measures at each of the targets (FPIR), in their order. */
  ReportMaker(TrialResult trial, List<Recipe> recipes, List<Double> targets, Bootstrap bootstrap) {
    this.trial = trial;
    this.recipes = recipes;
    this.targets = targets;
    this.bootstrap = bootstrap;
    this.pairs = new PairScores(trial.probes(), trial.gallery(), bootstrap.seed());
  }

  /** Who may be one person under two labels. */
  List<PairScores.Alike> alike() {
    return pairs.alike();
  }

  EvaluationReport report(Setup setup, Instant made) {
    List<SearchOutcome> asGiven = trial.of(Condition.AS_GIVEN);
    OpenSetRates rates = new OpenSetRates(OpenSet.of(asGiven), bootstrap);
    List<OperatingRates> points = rates.atOwnThresholds(targets);
    List<Condition> conditions = new ArrayList<>();
    conditions.add(condition(Condition.AS_GIVEN, List.of(), 0, asGiven, points));
    for (Recipe recipe : recipes) {
      List<SearchOutcome> searches = trial.of(recipe.name());
      List<OperatingRates> fixed = new OpenSetRates(OpenSet.of(searches), bootstrap).at(points);
      conditions.add(condition(recipe.name(), recipe.words(), recipe.seed(), searches, fixed));
    }
    Verification verification = verification();
    List<LabelRates> labels = labels(asGiven, points, verification);
    return new EvaluationReport(
        EvaluationReport.FORMAT,
        made,
        setup,
        enrolment(),
        conditions,
        histogram(asGiven),
        verification,
        labels,
        Cautions.of(trial, conditions.getFirst(), labels, alike().size()),
        trial.together());
  }

  private Condition condition(
      String name,
      List<String> steps,
      long seed,
      List<SearchOutcome> searches,
      List<OperatingRates> points) {
    OpenSet set = OpenSet.of(searches);
    OpenSetRates rates = new OpenSetRates(set, bootstrap);
    return new Condition(
        name,
        steps,
        seed,
        set.mated(),
        set.matedPeople(),
        set.strangers(),
        set.strangerPeople(),
        failures(searches),
        points,
        rates.ranks(),
        rates.cmc(),
        rates.det());
  }

  private static Map<String, Long> failures(List<SearchOutcome> searches) {
    Map<String, Long> counts = new TreeMap<>();
    for (SearchOutcome search : searches) {
      if (search.failure() != null) {
        counts.merge(search.failure(), 1L, Long::sum);
      }
    }
    return counts;
  }

  private Enrolment enrolment() {
    return new Enrolment(
        trial.set().of(LabelledImage.Role.GALLERY).size(),
        trial.gallery().size(),
        trial.galleryPeople(),
        counts(trial.notEnrolled().values()),
        counts(trial.setAside().values()));
  }

  private static Map<String, Long> counts(Collection<String> reasons) {
    return reasons.stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Histogram histogram(List<SearchOutcome> searches) {
    int bins = (int) Math.round(2 / BIN);
    long[] mated = new long[bins];
    long[] strangers = new long[bins];
    for (SearchOutcome search : searches) {
      Double score = search.mated() ? search.mateScore() : search.otherScore();
      if (score != null) {
        int bin = Math.clamp((long) Math.floor((score + 1) / BIN), 0, bins - 1);
        (search.mated() ? mated : strangers)[bin]++;
      }
    }
    return new Histogram(-1, BIN, list(mated), list(strangers));
  }

  private static List<Long> list(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private Verification verification() {
    List<MatchRates> points = new ArrayList<>();
    for (double fmr : FMRS) {
      double threshold = pairs.threshold(fmr);
      points.add(
          new MatchRates(
              fmr,
              threshold,
              pairs.falseMatches(threshold, image -> true, bootstrap).rate(),
              bootstrap.rate(pairs.falseNonMatches(threshold, image -> true))));
    }
    return new Verification(pairs.matedPairs(), pairs.nonMatedPairs(), points);
  }

  private List<LabelRates> labels(
      List<SearchOutcome> searches, List<OperatingRates> points, Verification verification) {
    MatchRates match = verification.points().get(1);
    GroupComparison groups =
        new GroupComparison(searches, pairs, bootstrap, points, match.target(), match.threshold());
    return trial.set().labels().stream().flatMap(label -> groups.of(label).stream()).toList();
  }
}
