package org.likeness.review;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.searchFor;

/** Who reads reviews while somebody decides sees them before or after it, and never an error. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class DecisionWhileReadTest {
  private static final int DECISIONS = 400;

  @Inject AgroalDataSource database;
  private SignedIn bob;
  private String search;

  @BeforeEach
  void reviewOnce() throws SQLException {
    PortraitGallery.fill();
    bob = SignedIn.asTrainedReviewer("MET");
    search = searchFor(SignedIn.as("MET", Role.INVESTIGATOR)).extract().path("id");
    decide(SignedIn.asTrainedReviewer("MET"), search, finds("not-a-match")).statusCode(201);
    execute("create table decided as select * from review_decision where search_id = '%s'");
  }

  @AfterEach
  void forget() throws SQLException {
    execute("drop table decided");
  }

  @Test
  void decisionAndStateAreReadAsOfOneMoment() throws Exception {
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);
    try (ExecutorService decider = Executors.newSingleThreadExecutor()) {
      Future<?> deciding = decider.submit(this::decideAgainAndAgain);
      while (!deciding.isDone()) {
        bob.request().get("/api/v1/review-tasks").then().statusCode(200);
        auditor.request().get("/api/v1/searches/" + search + "/reviews").then().statusCode(200);
      }
      deciding.get();
    }
  }

  /** The first decision, not made and made. */
  private Void decideAgainAndAgain() throws SQLException {
    for (int i = 0; i < DECISIONS; i++) {
      execute(
          "delete from review_decision where search_id = '%1$s';"
              + " update review set state = 'awaiting-review' where search_id = '%1$s'");
      execute(
          "insert into review_decision select * from decided;"
              + " update review set state = 'awaiting-verification' where search_id = '%1$s'");
    }
    return null;
  }

  private void execute(String changes) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(changes.formatted(search));
    }
  }
}
