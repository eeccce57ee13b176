package org.likeness.gallery.companion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.gallery.TemplateModel;
import org.likeness.gallery.companion.EmbeddingWork.Turn;
import org.likeness.gallery.companion.EmbeddingWork.Waiting;
import org.likeness.media.Sha256;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes that end while they embed are counted, in a transaction that nobody else sees. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class EmbeddingWorkTest {
  private static final int TRIES = 3;
  private static final int MOST = 4;
  private static final Sha256 BYTES = new Sha256("a".repeat(64));

  @Inject EmbeddingWork work;
  @Inject Companions companions;

  private Companion companion;

  @BeforeEach
  void begin() {
    QuarkusTransaction.begin();
    companions.begin(new TemplateModel("next", BYTES, "none"));
    companion = companions.current().orElseThrow();
  }

  @AfterEach
  void takeBack() {
    QuarkusTransaction.rollback();
  }

  @Test
  void imagesThatProcessesEndedAtAreBegunAlone() {
    assertThat(begun(TRIES)).containsOnly(company(1), company(2), company(3));

    assertThat(begun(TRIES + 1)).containsExactly(alone(1), alone(2), alone(3), alone(4));
  }

  @Test
  void afterAsManyAsAreBegunTogetherTheyAreTogetherAgain() {
    var unused = begun(TRIES);
    List<Turn> turns =
        IntStream.range(0, MOST + 1)
            .mapToObj(
                i -> {
                  Turn turn = work.begin(companion, TRIES, MOST);
                  work.keep(companion, List.of(), new Waiting(UUID.randomUUID(), i, BYTES, true));
                  return turn;
                })
            .toList();

    assertThat(turns).containsExactly(alone(1), alone(1), alone(1), alone(1), company(1));
  }

  @Test
  void whatFailedWithoutEndingTheProcessIsNotCounted() {
    for (int i = 0; i < 2 * TRIES; i++) {
      assertThat(begun(1)).containsExactly(company(1));
      work.notBegun(companion);
    }
  }

  private List<Turn> begun(int times) {
    return Stream.generate(() -> work.begin(companion, TRIES, MOST)).limit(times).toList();
  }

  private static Turn company(int begun) {
    return new Turn(false, begun);
  }

  private static Turn alone(int begun) {
    return new Turn(true, begun);
  }
}
