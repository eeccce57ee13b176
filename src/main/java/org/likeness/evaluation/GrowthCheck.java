package org.likeness.evaluation;

import org.likeness.calibration.Calibration;
import org.likeness.calibration.Fpir;
import org.likeness.evaluation.LabelledImage.Role;
import org.likeness.evaluation.TrialResult.Template;
import org.likeness.gallery.index.GeneratedTemplates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the promise holds in galleries that are much larger than the calibrated one, with generated
 * templates: it shows the form of the growth alone.
 */
record GrowthCheck(EvaluationReport.Setup setup, Bootstrap bootstrap) {
  private static final int DIMENSIONS = 128;
  private static final int CALIBRATED = 300;
  private static final int SEARCHES = 1000;
  private static final int[] SIZES = {300, 3_000, 10_000, 30_000};
  private static final double[] TARGETS = {0.1, 0.03, 0.01};

  List<HoldOut.Line> lines() {
    GeneratedTemplates generated = new GeneratedTemplates(DIMENSIONS);
    List<Template> calibrating = templates(generated, 0, SEARCHES);
    List<Template> test = templates(generated, SEARCHES, 2 * SEARCHES);
    int largest = SIZES[SIZES.length - 1];
    List<Template> gallery = templates(generated, 2 * SEARCHES, 2 * SEARCHES + largest);
    List<Template> calibrated =
        templates(generated, 2 * SEARCHES + largest, 2 * SEARCHES + largest + CALIBRATED);
    Calibration calibration =
        CalibrationFit.of(
            StrangerScores.of(calibrating, calibrated),
            CALIBRATED,
            setup,
            LocalDate.EPOCH,
            "0".repeat(64),
            bootstrap.seed());
    List<HoldOut.Line> lines = new ArrayList<>();
    for (int size : SIZES) {
      StrangerScores scores = StrangerScores.of(test, gallery.subList(0, size));
      for (double target : TARGETS) {
        double cut = calibration.cut(new Fpir(target), size).value();
        lines.add(HoldOut.line(size, target, List.of(bootstrap.rate(scores.observations(cut)))));
      }
    }
    return lines;
  }

  private static List<Template> templates(GeneratedTemplates generated, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                new Template(
                    new LabelledImage(i + "", i + "", Role.PROBE, null, Map.of()),
                    generated.template(i)))
        .toList();
  }
}
