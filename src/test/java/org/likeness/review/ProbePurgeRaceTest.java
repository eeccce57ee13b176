package org.likeness.review;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens to a search at the moment of its purge counts, and one bad object is one. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ProbePurgeRaceTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String ACTIONED =
      "insert into case_outcome (id, search_id, step, evidence_kind, evidence, reason, occurred_on,"
          + " recorded_by_id, recorded_by, recorded_at) values (gen_random_uuid(), '%s',"
          + " 'ACTIONED', 'dna', 'Hit', 'Arrested', current_date, 'o1', 'officer', now())";

  @Inject ProbeSweep sweep;
  @Inject AgroalDataSource database;

  @ConfigProperty(name = "likeness.media.folder")
  String mediaFolder;

  private SignedIn investigator;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  @Test
  void searchThatIsActedOnMeanwhileKeepsItsStills() throws Exception {
    String search = closedLongAgo();
    CompletableFuture<Integer> sweeping;
    try (Connection connection = database.getConnection();
        Statement officer = connection.createStatement()) {
      connection.setAutoCommit(false);
      officer.execute("select 1 from review where search_id = '" + search + "' for update");
      officer.execute(ACTIONED.formatted(search));

      sweeping = CompletableFuture.supplyAsync(() -> sweep.sweep(TODAY, 1000));
      awaitEndOrLock(sweeping);
      connection.commit();
    }

    sweeping.get(30, TimeUnit.SECONDS);
    assertThat(purged(search)).isFalse();
  }

  @Test
  void whatWasDueBeforeItsReviewWasLockedIsAskedAgain() throws Exception {
    String actedOn = closedLongAgo();
    String due = closedLongAgo();
    try (Connection connection = database.getConnection();
        Statement officer = connection.createStatement()) {
      officer.execute(ACTIONED.formatted(actedOn));
    }

    int purged =
        QuarkusTransaction.requiringNew()
            .call(
                () -> sweep.purge(TODAY, List.of(UUID.fromString(actedOn), UUID.fromString(due))));

    assertThat(purged).isOne();
    assertThat(purged(actedOn)).isFalse();
    assertThat(purged(due)).isTrue();
  }

  @Test
  void objectsThatTheStoreRefusesToRemoveKeepNoneOfTheOthers() throws Exception {
    List<Path> inTheWay = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      byte[] still = OldSearches.unique(PortraitGallery.stranger(1));
      old(search(still));
      Path file = file(still);
      Files.delete(file);
      inTheWay.add(Files.createFile(Files.createDirectory(file).resolve("in-the-way")));
    }
    byte[] sixth = OldSearches.unique(PortraitGallery.stranger(1));
    old(search(sixth));

    assertThatThrownBy(() -> sweep.sweep(TODAY, 1000)).hasMessageContaining("storage");

    assertThat(file(sixth)).doesNotExist();
    for (Path one : inTheWay) {
      Files.delete(one);
      Files.delete(one.getParent());
    }
    sweep.sweep(TODAY, 1000);
  }

  private String closedLongAgo() throws SQLException {
    String search = search(OldSearches.unique(PortraitGallery.stranger(2)));
    for (int i = 0; i < 2; i++) {
      Map<String, Object> decision = ReviewCalls.finds("image-unsuitable");
      decision.put("differencesSeen", "The still is too dark to see any");
      ReviewCalls.decide(SignedIn.asTrainedReviewer("MET"), search, decision).statusCode(201);
    }
    OldSearches.age(database, search, "13 months");
    return search;
  }

  private String search(byte[] still) {
    return OldSearches.search(investigator, still, "RACE/" + UUID.randomUUID())
        .extract()
        .path("id");
  }

  private void old(String search) throws SQLException {
    OldSearches.age(database, search, "7 months");
  }

  private Path file(byte[] still) {
    String hex = Sha256.of(still).hex();
    return Path.of(mediaFolder, hex.substring(0, 2), hex.substring(2, 4), hex);
  }

  private void awaitEndOrLock(CompletableFuture<?> work) throws Exception {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!work.isDone()
        && !found("select 1 from pg_stat_activity where wait_event_type = 'Lock'")) {
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(20);
    }
  }

  private boolean purged(String search) throws SQLException {
    return found("select 1 from search_purge where search_id = '" + search + "'");
  }

  private boolean found(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }
}
