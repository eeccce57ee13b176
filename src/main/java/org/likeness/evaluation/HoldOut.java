package org.likeness.evaluation;

import org.likeness.calibration.Calibration;
import org.likeness.calibration.Fpir;
import org.likeness.evaluation.EvaluationReport.Setup;
import org.likeness.evaluation.TrialResult.Template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Keeps the calibration to its promise: fitted to one half of the people, gallery and probes, it
 * sets the cuts for the probes of the other half, in a gallery of half of them, of all of them, and
 * of everybody.
 */
record HoldOut(
    List<Template> probes, List<Template> gallery, Setup setup, int splits, Bootstrap bootstrap) {
  private static final double[] TARGETS = {0.1, 0.03, 0.01};

  /**
   * One size and target.
   *
   * @param people in the gallery
   * @param target FPIR that the cuts were set for
   * @param achieved mean of the splits
   * @param interval mean ends of the splits' 95 % intervals
   * @param inside splits whose interval holds the target
   * @param searches of one split
   */
  record Line(
      int people, double target, double achieved, double[] interval, int inside, long searches) {

    String markdown(int splits) {
      return String.format(
          Locale.ROOT,
          "| %,d | %s | %.4f | %.4f to %.4f | %d of %d | %,d |",
          people,
          target,
          achieved,
          interval[0],
          interval[1],
          inside,
          splits,
          searches);
    }
  }

  List<Line> lines() {
    int half = (int) gallery.stream().map(Template::person).distinct().count() / 2;
    int[] sizes = {half / 2, half, 2 * half};
    List<Line> lines = new ArrayList<>();
    List<List<Rate>> rates = new ArrayList<>();
    for (int i = 0; i < sizes.length * TARGETS.length; i++) {
      rates.add(new ArrayList<>());
    }
    for (int split = 0; split < splits; split++) {
      add(split, sizes, rates);
    }
    for (int i = 0; i < rates.size(); i++) {
      lines.add(line(sizes[i / TARGETS.length], TARGETS[i % TARGETS.length], rates.get(i)));
    }
    return lines;
  }

  private void add(int split, int[] sizes, List<List<Rate>> rates) {
    Random random = new Random(bootstrap.seed() + split);
    Set<String> first = half(gallery, random);
    Set<String> calibrating = new HashSet<>(first);
    calibrating.addAll(half(probes.stream().filter(p -> !isEnrolled(p)).toList(), random));
    List<Template> known = people(gallery, first, true);
    StrangerScores fitted = StrangerScores.of(people(probes, calibrating, true), known);
    Calibration calibration =
        CalibrationFit.of(
            fitted, first.size(), setup, LocalDate.EPOCH, "0".repeat(64), bootstrap.seed());
    List<Template> others = people(gallery, first, false);
    Set<String> quarter = half(others, random);
    List<List<Template>> galleries = List.of(people(others, quarter, true), others, gallery);
    List<Template> test = people(probes, calibrating, false);
    for (int g = 0; g < galleries.size(); g++) {
      StrangerScores scores = StrangerScores.of(test, galleries.get(g));
      for (int t = 0; t < TARGETS.length; t++) {
        double cut = calibration.cut(new Fpir(TARGETS[t]), sizes[g]).value();
        rates.get(g * TARGETS.length + t).add(bootstrap.rate(scores.observations(cut)));
      }
    }
  }

  private boolean isEnrolled(Template probe) {
    return gallery.stream().anyMatch(t -> t.person().equals(probe.person()));
  }

  private static Set<String> half(List<Template> templates, Random random) {
    List<String> people =
        new ArrayList<>(templates.stream().map(Template::person).distinct().sorted().toList());
    Collections.shuffle(people, random);
    return new HashSet<>(people.subList(0, people.size() / 2));
  }

  private static List<Template> people(List<Template> templates, Set<String> people, boolean in) {
    return templates.stream().filter(t -> people.contains(t.person()) == in).toList();
  }

  static Line line(int people, double target, List<Rate> rates) {
    int inside = 0;
    double achieved = 0;
    double[] interval = new double[2];
    for (Rate rate : rates) {
      inside += rate.low() <= target && target <= rate.high() ? 1 : 0;
      achieved += rate.value() / rates.size();
      interval[0] += rate.low() / rates.size();
      interval[1] += rate.high() / rates.size();
    }
    return new Line(people, target, achieved, interval, inside, rates.getFirst().trials());
  }
}
