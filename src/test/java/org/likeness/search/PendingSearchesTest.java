package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.PendingSearches.Claimed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;

/** An accepted search has one answer, whoever dies over it. */
@QuarkusTest
@TestProfile(PendingSearchesTest.ByHand.class)
@QuarkusTestResource(LikenessForTests.class)
class PendingSearchesTest {
  private static final Actor ACTOR =
      new Actor("pending-1", "pending", new ForceCode("MET"), Set.of(Role.INVESTIGATOR));
  private static final Problem WHY = Problem.of(ProblemType.INTERNAL, "It failed");

  @Inject PendingSearches pending;
  @Inject EntityManager database;

  private UUID id;

  /** Nothing is made but by the test. */
  public static final class ByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("likeness.search.pending-every", "off");
    }
  }

  @BeforeEach
  void accept() {
    update("delete from pending_search");
    id = pending.accept("{}", List.of(new byte[] {1}), null, ACTOR);
  }

  @Test
  void searchThatKillsItsWorkersIsRefusedInTheEnd() {
    for (int i = 0; i < PendingSearches.PATIENCE; i++) {
      claim();
    }

    makeDue();
    assertThat(pending.claim()).isEmpty();

    PendingSearch refused = pending.own(id, ACTOR);
    assertThat(refused.state()).isEqualTo(PendingSearch.State.REFUSED);
    assertThat(stills()).isZero();
    makeDue();
    assertThat(pending.claim()).isEmpty();
  }

  @Test
  void searchWhoseAttemptsComeBackIsTriedForLonger() {
    for (int i = 0; i < 3 * PendingSearches.PATIENCE; i++) {
      pending.again(claim(), Duration.ofSeconds(10));
    }

    assertThat(claim().attempts()).isEqualTo(3 * PendingSearches.PATIENCE + 1);
  }

  @Test
  void whatIsMadeStaysMade() {
    Claimed slow = claim();
    Claimed second = claim();
    UUID search = UUID.randomUUID();

    pending.made(slow, search);
    pending.refused(second, WHY);
    pending.again(second, Duration.ZERO);
    pending.made(second, UUID.randomUUID());

    PendingSearch made = pending.own(id, ACTOR);
    assertThat(made.state()).isEqualTo(PendingSearch.State.MADE);
    assertThat(made.searchId()).isEqualTo(search);
    assertThat(pending.claim()).isEmpty();
  }

  @Test
  void workerThatWasTakenForDeadNeitherRefusesNorPutsOff() {
    Claimed slow = claim();
    Claimed second = claim();

    pending.refused(slow, WHY);
    pending.again(slow, Duration.ofDays(-1));

    assertThat(pending.own(id, ACTOR).state()).isEqualTo(PendingSearch.State.WAITING);
    assertThat(pending.claim()).isEmpty();
    pending.refused(second, WHY);
    assertThat(pending.own(id, ACTOR).state()).isEqualTo(PendingSearch.State.REFUSED);
  }

  /** As after so long that another worker may have it. */
  private Claimed claim() {
    makeDue();
    return pending.claim().orElseThrow();
  }

  private void makeDue() {
    update("update pending_search set due_at = now() - interval '1 second'");
  }

  private long stills() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    database
                        .createNativeQuery("select count(*) from pending_search_still")
                        .getSingleResult());
  }

  private void update(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery(statement).executeUpdate());
  }
}
