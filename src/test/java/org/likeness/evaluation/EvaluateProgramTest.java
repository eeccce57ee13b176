package org.likeness.evaluation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.RealData;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/** The whole program on real photographs and models. */
class EvaluateProgramTest {
  @TempDir static Path folder;

  private static Path portraits;

  @BeforeAll
  static void realData() {
    portraits = RealData.requiredFaces().resolve("portraits");
  }

  private static int run(Path manifest, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                manifest.toString(),
                "--out=" + out,
                "--models=" + RealData.requiredModels(),
                "--replicates=200"));
    arguments.addAll(List.of(more));
    return new CommandLine(new EvaluateProgram()).execute(arguments.toArray(String[]::new));
  }

  private static EvaluationReport report(Path out) throws IOException {
    return Json.MAPPER.readValue(out.resolve("report.json").toFile(), EvaluationReport.class);
  }

  @Test
  void portraitsHaveTheErrorRatesOfTheDocuments() throws IOException {
    Path out = folder.resolve("portraits");

    assertThat(run(portraits.resolve("manifest.csv"), out, "--no-recipes")).isZero();

    EvaluationReport report = report(out);
    Condition given = report.asGiven();
    assertThat(given.matedSearches()).isEqualTo(379);
    assertThat(given.nonMatedSearches()).isEqualTo(191);
    assertThat(report.enrolment().people()).isEqualTo(300);
    assertThat(report.enrolment().failures()).isEmpty();
    assertThat(given.ranks().getFirst().hit().value()).isGreaterThanOrEqualTo(0.985);
    OperatingRates tenth = given.points().get(0);
    assertThat(tenth.fpir().events()).isEqualTo(19);
    assertThat(tenth.fnir().value()).isLessThanOrEqualTo(0.025);
    assertThat(given.points().get(1).fnir().value()).isLessThanOrEqualTo(0.05);
    assertThat(report.cautions()).anyMatch(caution -> caution.contains("FPIR 0.003"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("mobilefacenet-128", "<svg", "FNIR at FPIR, probes as given");
    assertThat(out).isDirectoryContaining(file -> file.endsWith("searches.csv"));
    selfComparisonShowsNoDifference(out);
  }

  private static void selfComparisonShowsNoDifference(Path out) throws IOException {
    Path report = out.resolve("report.json");

    assertThat(run(report, folder.resolve("same"), report.toString(), "--compare")).isZero();

    ReportComparison same = ReportComparison.of(report, report);
    assertThat(same.rows()).isNotEmpty().noneMatch(ReportComparison.Row::distinct);
    assertThat(same.rows()).allMatch(row -> row.difference().equals("+0.0000"));
    assertThat(Files.readString(folder.resolve("same/comparison.html"))).contains("side by side");
  }

  @Test
  void tenOddImagesAreCountedAndNothingIsConcluded() throws IOException {
    Path set = Files.createDirectories(folder.resolve("odd"));
    List<Path> faces;
    try (var files = Files.list(portraits.resolve("gallery"))) {
      faces = files.sorted().limit(6).toList();
    }
    for (int i = 0; i < 6; i++) {
      Files.copy(faces.get(i), set.resolve("g" + i + ".jpg"));
    }
    Files.copy(faces.get(0), set.resolve("copy.jpg"));
    Files.copy(faces.get(1), set.resolve("stolen.jpg"));
    Files.writeString(set.resolve("text.jpg"), "this is no picture");
    Path manifest =
        Files.writeString(
            set.resolve("manifest.csv"),
            """
            file,person,role,sex
            g0.jpg,0,gallery,female
            g1.jpg,1,gallery,male
            g2.jpg,2,gallery,male
            text.jpg,3,gallery,female
            gone.jpg,4,gallery,
            g3.jpg,3,probe,female
            g4.jpg,9,probe,male
            copy.jpg,0,probe,female
            stolen.jpg,7,probe,male
            g5.jpg,2,probe,female
            """);

    assertThat(run(manifest, folder.resolve("odd-report"), "--no-recipes")).isZero();

    EvaluationReport report = report(folder.resolve("odd-report"));
    assertThat(report.enrolment().enrolled()).isEqualTo(3);
    assertThat(report.enrolment().failures())
        .containsOnlyKeys("unsupported-format", "missing-file");
    assertThat(report.enrolment().setAside())
        .containsEntry("same-image-as-enrolled", 1L)
        .containsEntry("same-image-under-two-people", 1L);
    // person 3 could not be enrolled and is missed; person 2 is shown by somebody else's face
    assertThat(report.asGiven().matedSearches()).isEqualTo(2);
    assertThat(report.asGiven().points().getFirst().fnir().events()).isBetween(1L, 2L);
    assertThat(report.asGiven().nonMatedSearches()).isEqualTo(1);
    assertThat(report.cautions())
        .anyMatch(caution -> caution.startsWith("The intervals are too wide to conclude"))
        .anyMatch(caution -> caution.contains("contradictory values of 'sex'"))
        .anyMatch(caution -> caution.contains("under two different people"));
    assertThat(Files.readString(folder.resolve("odd-report/images.csv")))
        .contains("gone.jpg,failure to enrol,missing-file");
  }

  @Test
  void groupsAreComparedAtOneThreshold() throws IOException {
    Path out = folder.resolve("groups");
    Path manifest = folder.resolve("labelled.csv");
    List<String> lines = Files.readAllLines(portraits.resolve("manifest.csv"));
    List<String> labelled = new ArrayList<>(List.of(lines.getFirst() + ",sex"));
    for (String line : lines.subList(1, lines.size())) {
      int person = Integer.parseInt(line.split(",")[1].replaceAll("\\D", ""));
      labelled.add(portraitsRelative(line) + "," + (person % 2 == 0 ? "even" : "odd"));
    }
    Files.write(manifest, labelled);

    assertThat(run(manifest, out, "--no-recipes", "--fpir", "0.05")).isZero();

    EvaluationReport report = report(out);
    assertThat(report.labels())
        .extracting(LabelRates::label, LabelRates::target)
        .containsExactly(
            tuple("sex", 0.1), tuple("sex", 0.05), tuple("sex", 0.01), tuple("sex", 0.003));
    assertThat(report.labels().getFirst().groups()).hasSize(2).noneMatch(g -> g.tooFew());
    long searches =
        report.labels().getFirst().groups().stream().mapToLong(g -> g.fnir().trials()).sum();
    assertThat(searches).isEqualTo(379);
    assertThat(report.labels().getFirst().ratios()).hasSize(4);
    double fmr = report.verification().points().get(1).fmr().value();
    assertThat(fmr).isCloseTo(0.001, within(0.0002));
    assertThat(IntStream.range(0, 2))
        .allMatch(i -> report.labels().getFirst().groups().get(i).fmr().trials() > 20_000);
  }

  /** The manifest lies elsewhere, and files below its folder: a link brings them there. */
  private static String portraitsRelative(String line) throws IOException {
    Path link = folder.resolve("set");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, portraits);
    }
    return "set/" + line;
  }

  @Test
  void missingManifestIsWrongUse() {
    assertThat(run(folder.resolve("none.csv"), folder.resolve("none"))).isEqualTo(2);
  }
}
