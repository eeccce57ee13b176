package org.likeness.oversight;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.gallery.TemplateModel;
import org.likeness.governance.EvidenceFiles;
import org.likeness.governance.Setting;
import org.likeness.governance.SettingEvidence;
import org.likeness.media.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The evidence as it may be read by anybody: all of it, but for groups that are too small (E1). */
class EvidenceFiguresTest {
  private static final Instant SINCE = Instant.parse("2026-11-02T09:00:00Z");
  private static final TemplateModel MODEL =
      new TemplateModel("a-model", Sha256.of(new byte[] {1}), "3/a-detector");

  @Test
  void ratesOfGroupsHaveIntervalsCountsAndReport() throws IOException {
    ModelEvidence shown = EvidenceFigures.of(evidence(List.of(200L, 200L), List.of()), 5);

    assertThat(shown.approvedBy()).isEqualTo("an.approver");
    assertThat(shown.report().sha256()).isEqualTo("f".repeat(64));
    assertThat(shown.report().fpir().trials()).isEqualTo(400);
    assertThat(shown.labels().getFirst().groups())
        .allSatisfy(group -> assertThat(group.fpir()).isNotNull())
        .extracting(group -> group.fnir().people())
        .containsOnly(200L);
    assertThat(shown.labels().getFirst().ratios()).isNotEmpty();
    assertThat(csv(shown))
        .contains("a-model,", "an.approver", "sex,group 1,FPIR,0.0100,", ",4,200,200\r\n");
  }

  /** Of a small group not even the size can be computed: another one is withheld with it. */
  @Test
  void smallGroupsAreWithheldWithAnother() throws IOException {
    ModelEvidence shown = EvidenceFigures.of(evidence(List.of(200L, 4L, 90L), List.of()), 5);

    assertThat(shown.labels().getFirst().groups())
        .extracting(group -> group.fpir() == null && group.fnir() == null)
        .containsExactly(false, true, true);
    assertThat(shown.labels().getFirst().ratios()).isEmpty();
    assertThat(csv(shown)).contains("group 1,FPIR,0.0100,[c],,,,,");
  }

  @Test
  void labelsThatAreMissingAreLoud() throws IOException {
    ModelEvidence shown = EvidenceFigures.of(evidence(List.of(), List.of("age", "sex")), 5);

    assertThat(shown.missing()).containsExactly("age", "sex");
    assertThat(csv(shown)).contains("age,no evidence by group", "sex,no evidence by group");
  }

  @Test
  void settingWithoutReportSaysSo() throws IOException {
    SettingEvidence nothing =
        new SettingEvidence(setting(0.01), SINCE, null, null, false, null, List.of("sex"));

    ModelEvidence shown = EvidenceFigures.of(nothing, 5);

    assertThat(shown.report()).isNull();
    assertThat(csv(shown)).contains(",nobody,none,,,sex,no evidence by group");
  }

  /** A final form is stored as JSON, and read from it for ever. */
  @Test
  void evidenceIsTheSameAfterItWasStored() throws IOException {
    JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    ModelEvidence shown = EvidenceFigures.of(evidence(List.of(200L, 4L, 90L), List.of("age")), 5);

    assertThat(json.readValue(json.writeValueAsString(shown), ModelEvidence.class))
        .isEqualTo(shown);
  }

  private static String csv(ModelEvidence shown) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvidenceFile.write(List.of(shown), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Setting setting(double fpir) {
    return new Setting(MODEL.id(), MODEL.sha256().hex(), MODEL.preprocessing(), fpir);
  }

  /** Of groups by sex of so many people each. */
  private static SettingEvidence evidence(List<Long> people, List<String> missing)
      throws IOException {
    EvaluationReport report = EvaluationReport.read(EvidenceFiles.groups(MODEL, people));
    return new SettingEvidence(
        setting(0.01),
        SINCE,
        null,
        "an.approver",
        false,
        new SettingEvidence.Measured(UUID.randomUUID(), "f".repeat(64), false, report),
        missing);
  }
}
