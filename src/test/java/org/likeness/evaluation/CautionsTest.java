package org.likeness.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.evaluation.LabelledImage.Role;
import org.likeness.evaluation.TrialResult.Template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report says about its own set. */
class CautionsTest {
  private static final int PEOPLE = 60;
  private static final String ALIKE = "may be one person under two labels";

  /** Whose probe is most like the own image, so that it is like that of half of the others too. */
  private static int person(TrialResult trial) {
    int best = 0;
    for (int i = 1; i < PEOPLE; i++) {
      best = score(trial, i) > score(trial, best) ? i : best;
    }
    return best;
  }

  private static double score(TrialResult trial, int person) {
    return trial.gallery().get(person).face().cosine(trial.probes().get(person).face()).value();
  }

  /** The same with an image of that person under the label of another, who has no probe. */
  private static TrialResult twice(TrialResult trial, int person, int other) {
    List<Template> gallery = new ArrayList<>(trial.gallery());
    LabelledImage image = GeneratedTrial.image(other, Role.GALLERY);
    gallery.set(other, new Template(image, trial.gallery().get(person).face()));
    List<Template> probes = new ArrayList<>(trial.probes());
    probes.remove(other);
    return GeneratedTrial.of(gallery, probes);
  }

  private static ReportMaker maker(TrialResult trial) {
    return new ReportMaker(trial, List.of(), OpenSetRates.TARGETS, new Bootstrap(100, 1));
  }

  @Test
  void onePersonUnderTwoLabelsIsCountedInTheReportAndNamedBesideIt(@TempDir Path folder)
      throws IOException {
    TrialResult once = GeneratedTrial.of(PEOPLE);
    int person = person(once);
    int other = (person + 1) % PEOPLE;
    TrialResult trial = twice(once, person, other);
    ReportMaker maker = maker(trial);
    EvaluationReport report = maker.report(GeneratedTrial.SETUP, Instant.EPOCH);
    ReportFiles files = new ReportFiles(folder);
    files.write(report);
    files.write(trial, maker.alike());

    assertThat(report.cautions())
        .anyMatch(
            caution ->
                caution.startsWith("1 pairs of people by their labels") && caution.contains(ALIKE));
    assertThat(Files.readString(folder.resolve("alike.csv")))
        .contains("p" + person + ",p" + other + ",");
    assertThat(Files.readString(folder.resolve("report.json")))
        .doesNotContain("\"p" + person, "\"p" + other);
  }

  @Test
  void peopleWhoAreOnlySomewhatAlikeAreNotSuspected(@TempDir Path folder) throws IOException {
    TrialResult trial = GeneratedTrial.of(PEOPLE);
    ReportMaker maker = maker(trial);
    Files.writeString(folder.resolve("alike.csv"), "of a run before");

    new ReportFiles(folder).write(trial, maker.alike());

    assertThat(maker.report(GeneratedTrial.SETUP, Instant.EPOCH).cautions())
        .noneMatch(caution -> caution.contains(ALIKE));
    assertThat(folder.resolve("alike.csv")).doesNotExist();
  }
}
