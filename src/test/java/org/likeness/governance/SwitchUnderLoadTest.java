package org.likeness.governance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.Engines;
import org.likeness.gallery.TemplateModel;
import org.likeness.gallery.companion.Companions;
import org.likeness.retention.RetentionSweep;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

/** S7: while models are switched to and fro each search is answered, by one model alone. */
@QuarkusTest
@TestProfile(Governed.class)
@QuarkusTestResource(LikenessForTests.class)
class SwitchUnderLoadTest {
  private static final int SWITCHES = 6;
  private static final int SEARCHERS = 3;

  @Inject Engines engines;
  @Inject Companions companions;
  @Inject RetentionSweep sweep;

  private Migrating migrating;
  private SignedIn investigator;
  private TemplateModel before;

  @BeforeEach
  void signIn() {
    PortraitGallery.fill();
    migrating = new Migrating(engines);
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    before = GovernanceCalls.inForce(migrating.administrator);
  }

  /** The other tests of this service count templates. */
  @AfterEach
  void removeTheOtherModel() {
    migrating.endWhatIsBegun();
    QuarkusTransaction.requiringNew().run(companions::end);
    sweep.sweep();
    sweep.sweep();
  }

  @Test
  void eachSearchIsAnsweredWhileModelsAreSwitchedToAndFro() throws Exception {
    // both models can only be compared, and waited for, by a search that was made
    SearchCalls.search(
            investigator,
            SearchCalls.request(),
            PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
        .statusCode(201);
    String change = migrating.approved();
    migrating.awaitWhole();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answers = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(SEARCHERS + 1)) {
      List<Future<?>> others = new ArrayList<>();
      for (int i = 0; i < SEARCHERS; i++) {
        others.add(threads.submit(() -> searchOn(over, answers)));
      }
      others.add(threads.submit(() -> lookOn(over)));
      try {
        migrating.post(change, "switch", Map.of("reason", "Complete")).statusCode(200);
        String last = change;
        for (int i = 1; i < SWITCHES; i++) {
          awaitMore(answers, others);
          last = migrating.back(last);
        }
        awaitMore(answers, others);
      } finally {
        over.set(true);
      }
      for (Future<?> other : others) {
        other.get();
      }
    }
    assertThat(GovernanceCalls.inForce(migrating.administrator)).isEqualTo(before);
  }

  /** E1: what two people decided later is not undone by what two decided before. */
  @Test
  void rateThatWasMadeStricterSinceTheApprovalIsNotLoosenedByTheSwitch() {
    String change = migrating.approved();
    migrating.rated(before, 0.004);
    try {
      migrating
          .post(change, "switch", Map.of("reason", "Complete"))
          .statusCode(409)
          .body("detail", containsString("stricter"));
    } finally {
      migrating.rated(before, 0.01);
    }
  }

  private void searchOn(AtomicBoolean over, AtomicInteger answers) {
    String person = PortraitGallery.personOfTwoImages();
    while (!over.get()) {
      ValidatableResponse made =
          SearchCalls.search(investigator, SearchCalls.request(), PortraitGallery.probe(person, 0))
              .statusCode(201);
      String model = made.extract().path("model.id");
      made.body("calibration", containsString(model)).body("candidates", hasSize(greaterThan(0)));
      answers.incrementAndGet();
    }
  }

  /** As an approver does whose page shows how far it is. */
  private void lookOn(AtomicBoolean over) {
    while (!over.get()) {
      migrating.migration().statusCode(200);
      // below what one user may ask in a minute
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** Each searcher has begun and ended a search since. */
  private static void awaitMore(AtomicInteger answers, List<Future<?>> others) throws Exception {
    int enough = answers.get() + 2 * SEARCHERS;
    while (answers.get() < enough) {
      for (Future<?> other : others) {
        if (other.isDone()) {
          other.get();
        }
      }
      Thread.sleep(10);
    }
  }
}
