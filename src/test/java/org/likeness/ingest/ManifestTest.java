package org.likeness.ingest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.access.ForceCode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ManifestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String HEADER =
      "file,force,custodyReference,personReference,captureDate,ageAtCapture,sex,ethnicityCode,"
          + "arrestOutcome,offenceGroup,imageType,reviewDate\n";
  private static final String GOOD =
      "a.jpg,MET,MET/2024/000001,P-1,2024-03-31,34,male,W1,convicted,theft,custody,2031-01-01\n";
  private static final String JSON =
      "{\"file\":\"a.jpg\",\"force\":\"MET\",\"custodyReference\":\"C1\",\"personReference\":\"P1\","
          + "\"captureDate\":\"2024-03-31\",\"ageAtCapture\":34,\"sex\":\"male\","
          + "\"arrestOutcome\":\"convicted\",\"offenceGroup\":\"theft\",\"imageType\":\"custody\"}\n";

  private static final SortedSet<String> FORCES = new TreeSet<>(Set.of("MET", "GMP", "KENT"));

  @TempDir Path folder;

  private static Arguments refusal(String manifest, String... expected) {
    return Arguments.of(manifest, List.of(expected));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refusal("", "line 1: the manifest is empty"),
        refusal(" \r\n \n", "line 1: the manifest is empty"),
        refusal(HEADER, "line 1: the manifest has no records"),
        refusal("[{}]", "line 1: a JSON array; send JSON Lines, one object per line"),
        refusal("PK\u0003\u0004rest", "line 1: this is a spreadsheet or archive; save it as CSV"),
        refusal(
            HEADER.replace("sex", "Sex") + GOOD,
            "line 1: unknown column 'Sex'; did you mean 'sex'?",
            "line 1, column sex: the header lacks this column"),
        refusal(
            HEADER.replace("file,", "") + GOOD.replace("a.jpg,", ""),
            "line 1, column file: the header lacks this column"),
        refusal(
            HEADER.replace("reviewDate", "file") + GOOD,
            "line 1, column file: the header names this column twice"),
        refusal(row("a.jpg", "../a.jpg"), "line 2, column file: must be a plain path"),
        refusal(row("a.jpg", "/etc/a.jpg"), "line 2, column file: must be relative"),
        refusal(row("a.jpg", "C:/a.jpg"), "line 2, column file: must be relative"),
        refusal(row("a.jpg", "x\\a.jpg"), "line 2, column file: must separate folders"),
        refusal(row("a.jpg", "x//a.jpg"), "line 2, column file: must be a plain path"),
        refusal(row("a.jpg", "./a.jpg"), "line 2, column file: must be a plain path"),
        refusal(row("a.jpg", "a\u202Egpj.exe"), "line 2, column file: must not hold control"),
        refusal(row("a.jpg", "=cmd()"), "line 2, column file: must not begin with = + - or @"),
        refusal(row("a.jpg", "x".repeat(256)), "line 2, column file: must have at most 255"),
        refusal(row("a.jpg", ""), "line 2, column file: must not be empty"),
        refusal(row("MET,MET/", "XYZ,MET/"), "line 2, column force: must be one of GMP, KENT, MET"),
        refusal(row("MET,MET/", ",MET/"), "line 2, column force: must not be empty"),
        refusal(row("P-1", "=P"), "line 2, column personReference: must begin with a letter"),
        refusal(
            row("P-1", "p".repeat(101)), "line 2, column personReference: must have at most 100"),
        refusal(row("2024-03-31", "2026-06-02"), "line 2, column captureDate: must not be after"),
        refusal(row("2024-03-31", "1899-12-31"), "line 2, column captureDate: must not be before"),
        refusal(row("2024-03-31", "2023-02-29"), "line 2, column captureDate: must be a date"),
        refusal(row("2024-03-31", "31/03/2024"), "line 2, column captureDate: must be a date"),
        refusal(row("2031-01-01", "2024-03-30"), "line 2, column reviewDate: must not be before"),
        refusal(row(",34,", ",121,"), "line 2, column ageAtCapture: must be a whole number"),
        refusal(row(",34,", ",-1,"), "line 2, column ageAtCapture: must be a whole number"),
        refusal(row(",34,", ",3.5,"), "line 2, column ageAtCapture: must be a whole number"),
        refusal(row("male", "m"), "line 2, column sex: must be one of female, male, unknown"),
        refusal(row("W1", "white"), "line 2, column ethnicityCode: must be a self-defined"),
        refusal(row("convicted", "guilty"), "line 2, column arrestOutcome: must be one of"),
        refusal(row("theft", "Theft"), "line 2, column offenceGroup: must be one of"),
        refusal(row(",custody,", ",passport,"), "line 2, column imageType: must be one of"),
        refusal(HEADER + GOOD + GOOD, "line 3, column file: line 2 has the same file"),
        refusal(
            HEADER + GOOD + GOOD.replace("a.jpg", "b.jpg").replace("P-1", "P-2"),
            "line 3, column personReference: an earlier line gives the same custody reference"),
        refusal(HEADER + GOOD.replace(",2031-01-01", ""), "line 2: has 11 fields where"),
        refusal(HEADER + GOOD.strip() + ",more\n", "line 2: has 13 fields where"),
        refusal(HEADER + GOOD + "\"b.jpg,MET\n", "the quotes of this or the next record"),
        refusal(HEADER + "\"a\"x,MET\n", "the quotes of this or the next record"),
        refusal(HEADER + "\"" + "x".repeat(70_000) + "\"\n", "the quotes of this or the next"),
        refusal(
            HEADER.replace(',', ';') + GOOD.replace(',', ';'), "separate the columns by commas"),
        refusal(JSON + "not json\n", "line 2: is not well-formed JSON"),
        refusal(JSON + "[1]\n", "line 2: must be a JSON object"),
        refusal(JSON.replace("34", "[34]"), "line 1, column ageAtCapture: must be a text"),
        refusal(JSON.replace("\"sex\"", "\"gender\""), "line 1: unknown column 'gender'"),
        refusal(JSON.replace("\"MET\"", "null"), "line 1, column force: must not be empty"),
        refusal(JSON.replace("\"sex\":", "\"file\":"), "line 1: is not well-formed JSON"),
        refusal(JSON + JSON, "line 2, column file: line 1 has the same file"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String manifest, List<String> expected) throws IOException {
    List<String> problems = problems(manifest);

    assertThat(problems).hasSizeGreaterThanOrEqualTo(expected.size());
    for (String part : expected) {
      assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(part));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {HEADER + GOOD, JSON})
  void acceptedWithMarkAndAnyLineEnds(String manifest) throws IOException {
    assertThat(problems(manifest)).isEmpty();
    assertThat(problems("\uFEFF" + manifest.replace("\n", "\r\n"))).isEmpty();
    assertThat(problems(manifest.strip())).isEmpty();
  }

  @Test
  void columnsMayStandInAnyOrderAndOptionalOnesMayBeMissing() throws IOException {
    List<ManifestRow> rows =
        rows(
            "reason,imageType,offenceGroup,arrestOutcome,sex,ageAtCapture,captureDate,"
                + "personReference,custodyReference,force,file,detail\n"
                + "no-face,custody,theft,acquitted,female,0,2026-06-01,"
                + "P-7,\"C/1\",MET,\"sub dir/a,b.jpg\",\"mended, \"\"by hand\"\"\"\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().file()).isEqualTo("sub dir/a,b.jpg");
    assertThat(rows.getFirst().record().personReference()).isEqualTo("P-7");
    assertThat(rows.getFirst().record().reviewDate()).isNull();
    assertThat(rows.getFirst().record().ethnicityCode()).isNull();
  }

  @Test
  void jsonLinesGiveTheSameRecordAsCsv() throws IOException {
    String csv =
        "file,force,custodyReference,personReference,captureDate,ageAtCapture,sex,arrestOutcome,"
            + "offenceGroup,imageType\na.jpg,MET,C1,P1,2024-03-31,34,male,convicted,theft,custody\n";

    assertThat(rows(JSON).getFirst().record()).isEqualTo(rows(csv).getFirst().record());
    assertThat(rows(JSON).getFirst().line()).isEqualTo(1);
    assertThat(rows(csv).getFirst().line()).isEqualTo(2);
  }

  @Test
  void everyProblemIsListedUpToAHundred() throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(
                i -> GOOD.replace("a.jpg", i + ".jpg").replace("male", "m").replace(",34,", ",x,"))
            .collect(Collectors.joining());

    List<String> problems = problems(HEADER + rows);

    assertThat(problems).hasSize(100);
    assertThat(problems.get(0)).startsWith("line 2, column ageAtCapture");
    assertThat(problems.get(1)).startsWith("line 2, column sex");
    assertThat(problems.get(99)).startsWith("line 51, column sex");
  }

  @Test
  void aProblemNeverRepeatsTheValue() throws IOException {
    assertThat(problems(row("P-1", "=SECRET")).toString()).doesNotContain("SECRET");
    assertThat(problems(row(",34,", ",SECRET,")).toString()).doesNotContain("SECRET");
  }

  @Test
  void bytesThatAreNotUtf8AreFoundByLine() throws IOException {
    Charset latin = StandardCharsets.ISO_8859_1;
    Path file = folder.resolve("latin.csv");
    Files.write(file, (HEADER + GOOD + GOOD.replace("a.jpg", "m\u00fcller.jpg")).getBytes(latin));

    assertThat(problems(manifest(file)))
        .containsExactly("line 3: is not UTF-8; save the manifest as CSV UTF-8");
  }

  @Test
  void utf16IsNamed() throws IOException {
    Path file = folder.resolve("utf16.csv");
    Files.write(file, ("\uFEFF" + HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE));

    assertThat(problems(manifest(file)))
        .containsExactly("line 1: the manifest is UTF-16; save it as UTF-8");
  }

  @Test
  void anotherForceIsRefusedWhereOneForceAloneIsTaken() throws IOException {
    RowRules rules = new RowRules(FORCES, new ForceCode("GMP"), TODAY);
    Manifest manifest = new Manifest(file(HEADER + GOOD), rules, 10);

    assertThat(problems(manifest))
        .containsExactly("line 2, column force: must be GMP, the force that you act for");
  }

  @Test
  void moreRecordsThanTheLimitAreRefused() throws IOException {
    String rows =
        IntStream.range(0, 101)
            .mapToObj(i -> GOOD.replace("a.jpg", i + ".jpg"))
            .collect(Collectors.joining());

    assertThat(problems(HEADER + rows)).containsExactly("line 102: is one record more than 100");
  }

  private List<String> problems(String text) throws IOException {
    return problems(manifest(file(text)));
  }

  private static List<String> problems(Manifest manifest) {
    return switch (manifest.check()) {
      case ManifestCheck.Accepted accepted -> List.of();
      case ManifestCheck.Refused refused ->
          refused.problems().stream()
              .map(ManifestProblem::toFieldProblem)
              .map(problem -> problem.field() + ": " + problem.reason())
              .toList();
    };
  }

  private List<ManifestRow> rows(String text) throws IOException {
    Manifest manifest = manifest(file(text));
    assertThat(problems(manifest)).isEmpty();
    List<ManifestRow> rows = new ArrayList<>();
    manifest.forEach(rows::add);
    return rows;
  }

  private static Manifest manifest(Path file) {
    return new Manifest(file, new RowRules(FORCES, null, TODAY), 100);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("manifest"), text);
  }

  private static String row(String good, String bad) {
    return HEADER
        + GOOD.replaceFirst(
            java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));
  }
}
