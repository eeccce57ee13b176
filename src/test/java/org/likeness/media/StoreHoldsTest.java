package org.likeness.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A hold counts as placed only while it stands in the store. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class StoreHoldsTest {
  @Inject EntityManager database;
  @Inject Clock clock;

  private final Sha256 object =
      Sha256.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
  private final Set<Sha256> wanted = new HashSet<>(Set.of(object));
  private final Set<Sha256> there = new HashSet<>();
  private final Set<Sha256> held = new HashSet<>();
  private boolean away;
  private StoreHolds holds;

  @BeforeEach
  void begin() {
    holds = new StoreHolds(database, store(), users(), clock);
  }

  @AfterEach
  void forget() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("delete from media_hold where sha256 = ?1")
                    .setParameter(1, object.hex())
                    .executeUpdate());
  }

  @Test
  void holdOfAnObjectThatIsNotThereYetIsPlacedOnceItIs() {
    holds.agree();
    assertThat(placed()).isEqualTo(List.of(false));

    there.add(object);
    holds.agree();
    assertThat(held).containsExactly(object);
    assertThat(placed()).isEqualTo(List.of(true));
  }

  @Test
  void newCopyIsHeldAsWell() {
    there.add(object);
    holds.agree();
    held.clear();
    holds.agree();
    assertThat(held).as("it stands already").isEmpty();

    holds.placeAgain(object);
    holds.agree();
    assertThat(held).containsExactly(object);
  }

  @Test
  void holdWhoseReleaseIsCutOffIsPlacedAgainIfItIsWantedAgain() {
    there.add(object);
    holds.agree();
    wanted.clear();
    away = true;
    assertThatThrownBy(holds::agree).isInstanceOf(Problem.class);
    assertThat(held).as("the store has ended it, and the answer was lost").isEmpty();

    away = false;
    wanted.add(object);
    holds.agree();
    assertThat(held).containsExactly(object);
    assertThat(placed()).isEqualTo(List.of(true));
  }

  private List<?> placed() {
    return database
        .createNativeQuery("select placed_at is not null from media_hold where sha256 = ?1")
        .setParameter(1, object.hex())
        .getResultList();
  }

  /** One that can hold what is there. */
  private MediaStore store() {
    return proxy(
        MediaStore.class,
        (self, method, values) ->
            switch (method.getName()) {
              case "canHold" -> true;
              case "hold" -> held((Sha256) values[0]);
              case "release" -> released((Sha256) values[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private boolean held(Sha256 hash) {
    if (there.contains(hash)) {
      held.add(hash);
    }
    return there.contains(hash);
  }

  private Object released(Sha256 hash) {
    held.remove(hash);
    if (away) {
      throw Problem.of(ProblemType.STORAGE_UNAVAILABLE, "no answer");
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private Instance<MediaUse> users() {
    MediaUse use =
        proxy(
            MediaUse.class,
            (self, method, values) -> {
              assertThat(method.getName()).isEqualTo("held");
              return Set.copyOf(wanted);
            });
    return proxy(
        Instance.class,
        (self, method, values) -> {
          assertThat(method.getName()).isEqualTo("forEach");
          ((Consumer<MediaUse>) values[0]).accept(use);
          return null;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
