package org.likeness.governance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.LikenessForTests;
import org.likeness.RealData;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.governance.GovernanceCalls.approve;
import static org.likeness.governance.GovernanceCalls.keep;
import static org.likeness.governance.GovernanceCalls.kept;
import static org.likeness.governance.GovernanceCalls.propose;

/** E1: no operating point comes into force without evidence and a second person. */
@QuarkusTest
@TestProfile(Governed.class)
@QuarkusTestResource(LikenessForTests.class)
class GovernedChangeTest {
  private static double nextFpir = 0.02;

  @Inject EntityManager database;

  private SignedIn administrator;
  private SignedIn approver;
  private TemplateModel model;

  @BeforeEach
  void signIn() {
    RealData.requiredModels();
    administrator = SignedIn.administrator();
    approver = SignedIn.as("MET", Role.APPROVER);
    model = GovernanceCalls.inForce(administrator);
  }

  private static Map<String, Object> fpir(double value) {
    return Map.of("fpir", value);
  }

  /** A rate that no other test here has put in force. */
  private static synchronized double anotherFpir() {
    nextFpir += 0.001;
    return nextFpir;
  }

  private String fair() {
    return kept(administrator, EvidenceFiles.fair(model, "Fair " + UUID.randomUUID()));
  }

  private String unfair() {
    return kept(administrator, EvidenceFiles.unfair(model, "Unfair " + UUID.randomUUID()));
  }

  @Test
  void reportIsKeptAsItIsAndOnce() {
    byte[] file = EvidenceFiles.fair(model, "Twice");

    String id = keep(administrator, file).statusCode(201).extract().path("id");

    keep(approver, file)
        .statusCode(200)
        .body("id", equalTo(id))
        .body("sha256", equalTo(Sha256.of(file).hex()))
        .body("labels.label", hasItem("sex"));
    assertThat(
            administrator
                .request()
                .get("/api/v1/evaluation-reports/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .isEqualTo(file);
    keep(administrator, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .statusCode(422)
        .body("errors.field", hasItem("report"));
  }

  @Test
  void approvedRateIsInForceAndEveryListNamesTheChange() {
    PortraitGallery.fill();
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    double wanted = anotherFpir();
    String change =
        propose(administrator, "operating-point", fair(), fpir(wanted))
            .statusCode(201)
            .body("findings.code", hasItem("other-rate"))
            .extract()
            .path("id");
    approve(approver, change, "The groups are as equal at the neighbouring rate")
        .statusCode(200)
        .body("now", equalTo(true))
        .body("state", equalTo("in-force"))
        .body("decidedBy", equalTo(approver.login()));

    SearchCalls.search(investigator, SearchCalls.request(), PortraitGallery.stranger(3))
        .statusCode(201)
        .body("fpir", equalTo((float) wanted))
        .body("change", equalTo(change))
        .body("changeWords", containsString("approved by " + approver.login()));
  }

  @Test
  void authorCannotApprove() {
    SignedIn other = SignedIn.as("GMP", Role.APPROVER);
    double wanted = anotherFpir();
    String change = propose(approver, "operating-point", fair(), fpir(wanted)).extract().path("id");

    approve(approver, change, "I am sure").statusCode(403).body("code", equalTo("forbidden"));

    approve(other, change, "Another pair of eyes").statusCode(200);
    approve(other, change, "Again").statusCode(409).body("code", equalTo("conflict"));
    assertThat(count("change.approval-denied", change)).isOne();
    assertThat(count("change.approved", change)).isOne();
  }

  @Test
  void unequalGroupsAreRefusedWithFiguresUnlessOverriddenForEver() {
    double wanted = anotherFpir();
    String change =
        propose(administrator, "operating-point", unfair(), fpir(wanted)).extract().path("id");

    approve(approver, change, null)
        .statusCode(409)
        .body("code", equalTo("evidence-insufficient"))
        .body("findings.find { it.code == 'ratio-exceeded' }.label", equalTo("sex"))
        .body("findings.find { it.code == 'ratio-exceeded' }.limit", equalTo(2f))
        .body("findings.find { it.code == 'ratio-exceeded' }.value", notNullValue());

    approve(approver, change, "The other model is worse still").statusCode(200);
    administrator
        .request()
        .get("/api/v1/governed-changes/" + change)
        .then()
        .body("overrideReason", equalTo("The other model is worse still"))
        .body("findings.code", hasItem("ratio-exceeded"));
  }

  @Test
  void reportOfAnotherModelIsNoEvidence() {
    String other =
        kept(
            administrator,
            EvidenceFiles.fair(
                new TemplateModel(model.id(), Sha256.of(new byte[9]), model.preprocessing()),
                "Other " + UUID.randomUUID()));

    propose(administrator, "operating-point", other, fpir(anotherFpir()))
        .statusCode(409)
        .body("code", equalTo("evidence-insufficient"))
        .body("errors.field", hasItem("reportId"));
    propose(administrator, "model", fair(), Map.of("recogniser", "mobileface-v2-256"))
        .statusCode(409)
        .body("errors.field", hasItem("reportId"));
    propose(administrator, "operating-point", UUID.randomUUID().toString(), fpir(anotherFpir()))
        .statusCode(422)
        .body("errors.field", hasItem("reportId"));
  }

  @Test
  void wrongProposalNamesAllItsFields() {
    propose(administrator, "switch-back", null, fpir(1))
        .statusCode(422)
        .body("errors.field", hasSize(3))
        .body("errors.field", hasItem("kind"))
        .body("errors.field", hasItem("fpir"));
  }

  @Test
  void refusedProposalStaysRefused() {
    String change =
        propose(administrator, "operating-point", fair(), fpir(anotherFpir())).extract().path("id");

    GovernanceCalls.decide(approver, change, Map.of("approve", false, "reason", "Too many leads"))
        .statusCode(200)
        .body("state", equalTo("refused"))
        .body("inForceAt", nullValue());

    approve(approver, change, "Changed my mind").statusCode(409);
  }

  /** E1: even before anybody approved anything there is a stored report, marked as the maker's. */
  @Test
  void firstInstallationStandsOnTheReportThatCameWithTheProgram() {
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);
    String report =
        auditor
            .request()
            .get("/api/v1/governed-changes")
            .then()
            .statusCode(200)
            .body("items.findAll { it.kind == 'first-installation' }", hasSize(1))
            .body(
                "items.find { it.kind == 'first-installation' }.reason",
                containsString("came with the program"))
            .body(
                "items.find { it.kind == 'first-installation' }.findings.code",
                hasItem("label-missing"))
            .extract()
            .path("items.find { it.kind == 'first-installation' }.reportId");

    String sha256 =
        auditor
            .request()
            .get("/api/v1/evaluation-reports/" + report)
            .then()
            .statusCode(200)
            .body("maker", equalTo(true))
            .body("modelSha256", equalTo(model.sha256().hex()))
            .extract()
            .path("sha256");
    byte[] file =
        auditor
            .request()
            .get("/api/v1/evaluation-reports/" + report + "/content")
            .then()
            .extract()
            .asByteArray();
    assertThat(Sha256.of(file).hex()).isEqualTo(sha256);
    assertThat(count("evaluation-report.kept", report)).isOne();
  }

  /** What is in force can be approved on evidence of one's own, and then no longer on that. */
  @Test
  void sameOperatingPointCanBeApprovedOnOnesOwnReport() {
    double now =
        ((Number)
                administrator
                    .request()
                    .get("/api/v1/governed-changes/in-force")
                    .then()
                    .extract()
                    .path("change.setting.fpir"))
            .doubleValue();
    String report = fair();
    String change =
        propose(administrator, "operating-point", report, fpir(now))
            .statusCode(201)
            .extract()
            .path("id");
    approve(approver, change, "The labelled set is our own").statusCode(200);

    propose(administrator, "operating-point", report, fpir(now))
        .statusCode(422)
        .body("errors.field", hasItem("fpir"));
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/statistics")
        .then()
        .statusCode(200)
        .body("evidence[0].approvedBy", equalTo(approver.login()))
        .body("evidence[0].report.maker", equalTo(false))
        .body("evidence[0].report.id", equalTo(report))
        .body("evidence[0].missing", hasSize(0))
        .body("evidence[0].labels.find { it.label == 'sex' }.groups.fpir.people", hasItem(200))
        .body("evidence.find { it.report.maker }.missing", hasItem("ethnic"))
        .body("evidence.find { it.report.maker }.approvedBy", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update governed_change set reason = 'another'",
        "update governed_change set override_reason = null where override_reason is not null or decided_at is not null",
        "update governed_change set fpir = 0.5",
        "delete from governed_change",
        "update evaluation_report set title = 'x'",
        "delete from evaluation_report"
      })
  void databaseRefusesToRewriteWhatWasDecided(String statement) {
    String change =
        propose(administrator, "operating-point", unfair(), fpir(anotherFpir()))
            .extract()
            .path("id");
    approve(approver, change, "It is so").statusCode(200);

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(statement).executeUpdate()))
        .hasStackTraceContaining("ERROR");
  }

  private long count(String action, String subject) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from audit_event where action = ?1 and subject_id = ?2")
                .setParameter(1, action)
                .setParameter(2, subject)
                .getSingleResult())
        .longValue();
  }
}
