package org.likeness.gallery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.gallery.EnrolmentResult.Outcome;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.retention.RetentionSweep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestProfile(RandomTemplates.class)
@QuarkusTestResource(LikenessForTests.class)
class GalleryTest {
  private final TestEnrolments enrolments = new TestEnrolments();
  @Inject Gallery gallery;
  @Inject GalleryRecords records;
  @Inject GalleryIndex index;
  @Inject RetentionSweep retention;
  @Inject AgroalDataSource database;

  @Test
  void sameBatchAgainChangesNothing() throws Exception {
    List<Enrolment> batch =
        IntStream.range(0, 1000)
            .mapToObj(i -> enrolments.of(TestEnrolments.reference("C"), "P-" + i / 2))
            .toList();
    List<EnrolmentResult> first = enrol(batch);
    long revision = revision();

    List<EnrolmentResult> again = enrol(batch);

    assertThat(first).allMatch(result -> result.outcome() == Outcome.ENROLLED);
    assertThat(again).allMatch(result -> result.outcome() == Outcome.UNCHANGED);
    assertThat(ids(again)).isEqualTo(ids(first));
    assertThat(revision()).isEqualTo(revision);
  }

  @Test
  void aThousandRecordsTakeFewStatements() throws Exception {
    List<Enrolment> batch =
        IntStream.range(0, 1000)
            .mapToObj(i -> enrolments.of(TestEnrolments.reference("F"), "FEW-" + i))
            .toList();
    long before = System.nanoTime();
    enrol(batch);
    System.out.printf("enrolled 1000 records in %d ms%n", (System.nanoTime() - before) / 1_000_000);
    assertThat(seconds(before)).isLessThan(60);
  }

  @Test
  void anUpdateKeepsWhatTheRecordWas() throws Exception {
    String custody = TestEnrolments.reference("C");
    String person = TestEnrolments.reference("P");
    float[] vector = enrolments.vector();
    UUID image =
        enrol(
                List.of(
                    TestEnrolments.of(
                        TestEnrolments.record(custody, person), vector, TestEnrolments.MODEL)))
            .getFirst()
            .imageId();
    String corrected = TestEnrolments.reference("P");

    List<EnrolmentResult> results =
        enrol(
            List.of(
                TestEnrolments.of(
                    TestEnrolments.record(custody, corrected), vector, TestEnrolments.MODEL)));

    assertThat(results.getFirst().outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(results.getFirst().imageId()).isEqualTo(image);
    assertThat(records.image(image).orElseThrow().record().personReference()).isEqualTo(corrected);
    assertThat(
            text(
                "select record->>'personReference' from custody_image_history where image_id = '"
                    + image
                    + "'"))
        .isEqualTo(person);
    assertThat(text("select count(*) from person where person_reference = '" + person + "'"))
        .as("nobody is left without an image")
        .isEqualTo("0");
  }

  /**
   * G2: a hold on a person keeps their images; one that went elsewhere would be kept by nothing.
   */
  @Test
  void anImageStaysWithThePersonOnWhomALegalHoldStands() throws Exception {
    String custody = TestEnrolments.reference("C");
    String person = TestEnrolments.reference("P");
    float[] vector = enrolments.vector();
    EnrolmentResult held = enrol(List.of(of(custody, person, vector))).getFirst();
    execute(
        "insert into legal_hold (id, subject_type, subject_id, force, reason, authority,"
            + " placed_by_id, placed_by, placed_at) values (gen_random_uuid(), 'person', '"
            + held.personId()
            + "', 'MET', 'appeal', 'court', 'x', 'x', now())");
    String corrected = TestEnrolments.reference("P");
    long revision = revision();

    assertThat(enrol(List.of(of(custody, corrected, vector))).getFirst().outcome())
        .isEqualTo(Outcome.HELD);
    assertThat(revision()).isEqualTo(revision);
    assertThat(records.image(held.imageId()).orElseThrow().personId()).isEqualTo(held.personId());

    execute("update legal_hold set until = current_date - 1");
    assertThat(enrol(List.of(of(custody, corrected, vector))).getFirst().outcome())
        .isEqualTo(Outcome.UPDATED);
    assertThat(records.person(held.personId())).isEmpty();
  }

  private static Enrolment of(String custody, String person, float[] vector) {
    return TestEnrolments.of(TestEnrolments.record(custody, person), vector, TestEnrolments.MODEL);
  }

  @Test
  void aKeyTwiceInOneBatchIsOneImage() {
    Enrolment once = enrolments.of(TestEnrolments.reference("C"), TestEnrolments.reference("P"));

    assertThat(enrol(List.of(once, once)).stream().map(EnrolmentResult::outcome))
        .containsExactly(Outcome.ENROLLED, Outcome.UNCHANGED);
  }

  @Test
  void templateOfAnotherModelIsRefusedAndNothingIsWritten() throws Exception {
    enrol(List.of(enrolments.of(TestEnrolments.reference("C"), "P-M")));
    long revision = revision();
    TemplateModel other = new TemplateModel("other-model", Sha256.of(new byte[] {2}), "1");
    String custody = TestEnrolments.reference("C");
    List<Enrolment> mixed =
        List.of(
            enrolments.of(TestEnrolments.reference("C"), "P-M"),
            TestEnrolments.of(TestEnrolments.record(custody, "P-M"), enrolments.vector(), other));

    assertThatThrownBy(() -> enrol(mixed))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("other-model")
        .hasMessageContaining("random-vectors");
    assertThat(revision()).isEqualTo(revision);
  }

  @Test
  void outsideOfATransactionNothingIsWritten() {
    assertThatThrownBy(
            () -> gallery.enrol(List.of(enrolments.of(TestEnrolments.reference("C"), "P"))))
        .isInstanceOf(jakarta.transaction.TransactionalException.class);
  }

  @Test
  void concurrentEnrolmentsKeepTheOrderOfRevisions() throws Exception {
    long before = revision();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<EnrolmentResult>>> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        // two threads at a time bring the same record
        List<Enrolment> batch = List.of(enrolments.of("SHARED-" + i / 2, "PS-" + i / 2));
        work.add(() -> enrol(batch));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<List<EnrolmentResult>> done : threads.invokeAll(work)) {
        outcomes.add(done.get().getFirst().outcome());
      }
      assertThat(outcomes).filteredOn(o -> o == Outcome.ENROLLED).hasSize(20);
      assertThat(outcomes).filteredOn(o -> o == Outcome.UNCHANGED).hasSize(20);
    }
    assertThat(revision()).isEqualTo(before + 20);
    assertThat(
            text("select count(distinct revision) from custody_image where revision > " + before))
        .isEqualTo("20");
    awaitIndex();
  }

  @Test
  void newEnrolmentIsSoonSearchable() throws Exception {
    awaitIndex();
    double longest = 0;
    for (int i = 0; i < 10; i++) {
      float[] vector = enrolments.vector();
      CustodyRecord record =
          TestEnrolments.record(TestEnrolments.reference("C"), TestEnrolments.reference("P"));
      UUID image =
          enrol(List.of(TestEnrolments.of(record, vector, TestEnrolments.MODEL)))
              .getFirst()
              .imageId();
      long committed = System.nanoTime();

      while (!image.equals(best(vector))) {
        // the target is a second; a busy machine may take longer, and that is no fault of the index
        assertThat(seconds(committed)).as("seconds until it is found").isLessThan(20);
        Thread.sleep(5);
      }
      longest = Math.max(longest, seconds(committed));
    }
    System.out.printf("An enrolment was searchable after %.3f s at the longest%n", longest);
  }

  @Test
  void unconvictedImageIsNotSearchableAfterTheSweepThatFollowsItsReview() throws Exception {
    float[] vector = enrolments.vector();
    LocalDate tomorrow = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1);
    CustodyRecord record =
        TestEnrolments.record(
            TestEnrolments.reference("C"), "P-R", ArrestOutcome.NO_FURTHER_ACTION, tomorrow);
    UUID image =
        enrol(List.of(TestEnrolments.of(record, vector, TestEnrolments.MODEL)))
            .getFirst()
            .imageId();
    awaitIndex();
    assertThat(best(vector)).isEqualTo(image);
    execute("update custody_image set review_date = current_date - 1 where id = '" + image + "'");

    retention.sweep();

    assertThat(records.image(image).orElseThrow().searchable()).isFalse();
    awaitIndex();
    assertThat(best(vector)).isNotEqualTo(image);
    assertThat(text("select count(*) from audit_event where action = 'gallery.images-withdrawn'"))
        .isNotEqualTo("0");
  }

  @Test
  void convictedImagePastReviewStaysAndUnconvictedOneIsNeverSearchable() {
    LocalDate past = LocalDate.of(2024, 6, 1);
    UUID convicted = enrol(List.of(due(ArrestOutcome.CONVICTED, past))).getFirst().imageId();
    UUID acquitted = enrol(List.of(due(ArrestOutcome.ACQUITTED, past))).getFirst().imageId();

    retention.sweep();

    assertThat(records.image(convicted).orElseThrow().searchable()).isTrue();
    assertThat(records.image(acquitted).orElseThrow().searchable()).isFalse();
  }

  private Enrolment due(ArrestOutcome outcome, LocalDate reviewDate) {
    String custody = TestEnrolments.reference("C");
    return TestEnrolments.of(
        TestEnrolments.record(custody, "P-D", outcome, reviewDate),
        enrolments.vector(),
        TestEnrolments.MODEL);
  }

  @Test
  void erasedPersonIsNeverReturnedAndLeavesATombstoneAlone() throws Exception {
    float[] vector = enrolments.vector();
    CustodyRecord record =
        TestEnrolments.record(TestEnrolments.reference("C"), TestEnrolments.reference("P"));
    EnrolmentResult enrolled =
        enrol(List.of(TestEnrolments.of(record, vector, TestEnrolments.MODEL))).getFirst();
    awaitIndex();

    List<ErasedImage> erased =
        QuarkusTransaction.requiringNew().call(() -> gallery.erase(Set.of(enrolled.imageId())));

    assertThat(erased).hasSize(1).allMatch(ErasedImage::personGone);
    assertThat(records.image(enrolled.imageId())).isEmpty();
    assertThat(records.person(enrolled.personId())).isEmpty();
    assertThat(
            text(
                "select count(*) from face_template where image_id = '" + enrolled.imageId() + "'"))
        .isEqualTo("0");
    assertThat(
            text(
                "select count(*) from gallery_tombstone where image_id = '"
                    + enrolled.imageId()
                    + "'"))
        .isEqualTo("1");
    awaitIndex();
    assertThat(best(vector)).isNotEqualTo(enrolled.imageId());
  }

  @Test
  void countsOfTheDatabaseAreThoseOfItsRows() throws Exception {
    enrol(List.of(enrolments.of(TestEnrolments.reference("C"), TestEnrolments.reference("P"))));

    assertThat(text("select images || ' ' || people from gallery_state"))
        .isEqualTo(
            text(
                "select count(*) || ' ' || count(distinct person_id)"
                    + " from custody_image where searchable"));
    awaitIndex();
    assertThat(String.valueOf(index.status().serving().images()))
        .isEqualTo(text("select count(*) from custody_image where searchable"));
  }

  private List<EnrolmentResult> enrol(List<Enrolment> batch) {
    return QuarkusTransaction.requiringNew().call(() -> gallery.enrol(batch));
  }

  private UUID best(float[] probe) {
    try (GalleryView view = index.view()) {
      GalleryQuery query =
          new GalleryQuery(
              new org.likeness.engine.FaceTemplate(TestEnrolments.MODEL.id(), probe),
              1,
              null,
              GalleryFilter.NONE,
              ScanMode.EXHAUSTIVE);
      return view.search(query).people().stream()
          .map(person -> person.best().imageId())
          .findFirst()
          .orElse(new UUID(0, 0));
    }
  }

  private void awaitIndex() throws Exception {
    long began = System.nanoTime();
    while (index.status().serving() == null || index.status().serving().revision() < revision()) {
      assertThat(seconds(began)).isLessThan(Duration.ofSeconds(60).toSeconds());
      Thread.sleep(10);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static List<UUID> ids(List<EnrolmentResult> results) {
    return results.stream().map(EnrolmentResult::imageId).toList();
  }

  private long revision() throws SQLException {
    return Long.parseLong(text("select revision from gallery_state"));
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
