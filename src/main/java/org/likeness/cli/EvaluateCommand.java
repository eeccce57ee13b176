package org.likeness.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Hands its options to the evaluation program. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well a model finds people, on a labelled set of images of your own.",
      "The service is not needed; nothing is stored but the report.",
      "  likeness evaluate MANIFEST --out FOLDER",
      "  likeness evaluate --compare A/report.json B/report.json --out FOLDER",
      "MANIFEST is CSV: file, person, role (gallery or probe), and any labels such as",
      "sex, age or ethnicity. People without a gallery image are searched as strangers.",
      "  --out=FOLDER       for report.html, report.json and tables as CSV",
      "  --models=FOLDER    of model files (default: those of the service)",
      "  --recogniser=ID, --detector=ID   (default: those of the service)",
      "  --recipes=FILE     how probes are made worse, JSON (default: nine recipes)",
      "  --no-recipes       the probes as they are, alone",
      "  --fpir=RATE        measure at this rate too (always: 0.1, 0.01, 0.003), several if wanted",
      "  --title=TEXT       heads the report",
      "  --seed=N           of the confidence intervals (default: 1)",
      "  --replicates=N     of the confidence intervals (default: 1000)",
      "  --splits=N         also show how a calibration of half of the people holds for the others",
      "  --threads=N        (default: all cores)"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String PROGRAM = "org.likeness.evaluation.EvaluateProgram";

  @Spec private CommandSpec command = CommandSpec.create();

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    if (all.stream().noneMatch(option -> option.startsWith("--models"))) {
      all.add("--models=" + Likeness.surroundingsOf(command).models());
    }
    return OwnProgram.run(PROGRAM, all);
  }
}
