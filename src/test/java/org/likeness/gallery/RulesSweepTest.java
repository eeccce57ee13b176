package org.likeness.gallery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.gallery.EnrolmentResult.Outcome;
import org.likeness.gallery.ReviewDate.Basis;
import org.likeness.retention.RetentionSweep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Review dates follow the set of rules in force, unless the source or a decision gave them (G2).
 */
@QuarkusTest
@TestProfile(DatedRules.class)
@QuarkusTestResource(LikenessForTests.class)
class RulesSweepTest {
  private static final LocalDate DAY = LocalDate.parse(DatedRules.FROM);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate SOON = TODAY.plusDays(20);

  private final TestEnrolments enrolments = new TestEnrolments();
  @Inject Gallery gallery;
  @Inject GalleryRecords records;
  @Inject RulesSweep rules;
  @Inject RetentionSweep retention;
  @Inject AgroalDataSource database;

  @Test
  void datesByRulesFollowTheSetInForceAndThoseOfTheSourceStay() throws Exception {
    UUID byRules = enrol(ArrestOutcome.CHARGED, TestEnrolments.reference("C"), null);
    UUID bySource = enrol(ArrestOutcome.CHARGED, TestEnrolments.reference("C"), SOON);
    ReviewDate first = review(byRules);
    assertThat(first.date()).isEqualTo(LocalDate.of(2025, 3, 1));
    RetentionGallery.enrolMany(3000, TestEnrolments.reference("P"), ArrestOutcome.CHARGED, null);
    long began = System.nanoTime();

    sweepAll(DAY);

    System.out.printf(
        "3000 dates followed the rules in %d ms%n", (System.nanoTime() - began) / 1_000_000);

    assertThat(review(byRules).date()).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(review(byRules).rules()).isGreaterThan(first.rules());
    assertThat(review(bySource)).isEqualTo(ReviewDate.bySource(SOON));
    assertThat(
            text(
                "select record->>'reviewDate' || ' by rules ' || review_rules"
                    + " from custody_image_history where image_id = '"
                    + byRules
                    + "' order by id limit 1"))
        .as("what the date was, and by which set")
        .isEqualTo("2025-03-01 by rules " + first.rules());
    assertThat(
            text(
                "select unconvicted || ' from ' || in_force_from from retention_rules where number = "
                    + review(byRules).rules()))
        .isEqualTo("P2M from " + DAY);
    assertThat(text("select count(*) from audit_event where action = 'retention.rules-in-force'"))
        .isNotEqualTo("0");

    sweepAll(TODAY);

    assertThat(review(byRules).date()).as("the set that is in force").isEqualTo(first.date());
  }

  @Test
  void sameRecordAgainLeavesADecisionAloneAndNewWordOfTheSourceEndsIt() {
    String custody = TestEnrolments.reference("C");
    UUID image = enrol(ArrestOutcome.CHARGED, custody, null);
    assertThat(records.image(image).orElseThrow().searchable()).isFalse();

    decide(image, SOON);

    assertThat(records.image(image).orElseThrow().searchable()).as("not past review").isTrue();
    assertThat(again(custody, ArrestOutcome.CHARGED, null)).isEqualTo(Outcome.UNCHANGED);
    sweepAll(DAY);
    assertThat(review(image)).as("rules never undo it").isEqualTo(ReviewDate.byDecision(SOON));
    sweepAll(TODAY);

    assertThat(again(custody, ArrestOutcome.ACQUITTED, null)).isEqualTo(Outcome.UPDATED);
    assertThat(review(image).basis()).as("it was made on another outcome").isEqualTo(Basis.RULES);
    decide(image, SOON);
    assertThat(again(custody, ArrestOutcome.ACQUITTED, SOON.plusDays(1)))
        .isEqualTo(Outcome.UPDATED);
    assertThat(review(image)).isEqualTo(ReviewDate.bySource(SOON.plusDays(1)));
  }

  @Test
  void sweepThatDiesInTheMiddleIsEndedByTheNextAndNothingIsLoggedTwice() throws Exception {
    LocalDate tomorrow = TODAY.plusDays(1);
    List<UUID> images =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    gallery.enrol(
                        IntStream.range(0, 1500)
                            .mapToObj(
                                i ->
                                    enrolment(
                                        ArrestOutcome.CHARGED,
                                        TestEnrolments.reference("C"),
                                        tomorrow))
                            .toList()))
            .stream()
            .map(EnrolmentResult::imageId)
            .sorted()
            .toList();
    execute("update custody_image set review_date = current_date - 1" + among(images));
    long withdrawn = withdrawn();
    execute(
        "create function die() returns trigger language plpgsql as"
            + " $$ begin raise exception 'the power is cut'; end $$");
    execute(
        "create trigger die before update on custody_image for each row when (old.id = '"
            + images.getLast()
            + "') execute function die()");

    retention.sweep();

    execute("drop trigger die on custody_image");
    execute("drop function die()");
    assertThat(text("select count(*) from custody_image" + among(images) + " and searchable"))
        .as("the first batch is done, the second is not")
        .isEqualTo("500");

    retention.sweep();
    retention.sweep();

    assertThat(text("select count(*) from custody_image" + among(images) + " and searchable"))
        .isEqualTo("0");
    assertThat(withdrawn() - withdrawn).isEqualTo(images.size());
  }

  private long withdrawn() throws SQLException {
    return Long.parseLong(
        text(
            "select coalesce(sum((details->>'images')::int), 0) from audit_event"
                + " where action = 'gallery.images-withdrawn'"));
  }

  private static String among(List<UUID> images) {
    return " where id between '" + images.getFirst() + "' and '" + images.getLast() + "'";
  }

  private void sweepAll(LocalDate day) {
    while (rules.sweep(day, 1000) > 0) {
      // the next batch
    }
  }

  private UUID enrol(ArrestOutcome outcome, String custody, @Nullable LocalDate review) {
    Enrolment enrolment = enrolment(outcome, custody, review);
    return QuarkusTransaction.requiringNew()
        .call(() -> gallery.enrol(List.of(enrolment)))
        .getFirst()
        .imageId();
  }

  private Outcome again(String custody, ArrestOutcome outcome, @Nullable LocalDate review) {
    Enrolment enrolment = enrolment(outcome, custody, review);
    return QuarkusTransaction.requiringNew()
        .call(() -> gallery.enrol(List.of(enrolment)))
        .getFirst()
        .outcome();
  }

  private Enrolment enrolment(ArrestOutcome outcome, String custody, @Nullable LocalDate review) {
    return TestEnrolments.of(
        TestEnrolments.record(custody, "P-" + custody, outcome, review),
        enrolments.vector(),
        TestEnrolments.MODEL);
  }

  private void decide(UUID image, LocalDate until) {
    QuarkusTransaction.requiringNew()
        .run(() -> gallery.review(Set.of(image), known -> ReviewDate.byDecision(until)));
  }

  private ReviewDate review(UUID image) {
    return records.image(image).orElseThrow().review();
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
