package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.media.Ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service does not start with a ledger that is not the one of its database (G3). */
@QuarkusTest
@TestProfile(SoonExpunged.class)
@QuarkusTestResource(LikenessForTests.class)
class LedgerMarkTest {
  @Inject EntityManager database;
  @Inject Ledger ledger;
  @Inject ErasureConfig config;
  @Inject LedgerReplay replay;
  @Inject Erasing erasing;

  @Test
  void theFirstStartMarksBoth() {
    assertThat(ledger.names()).contains("mark-" + mark());
    assertThatCode(replay::replay).doesNotThrowAnyException();
  }

  @Test
  void ledgerThatIsEmptyBecauseItsDiskIsAwayIsNotTaken() {
    Notes empty = new Notes();

    assertThatThrownBy(() -> require(empty, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not the one of this database");
    assertThat(empty.names()).isEmpty();
  }

  @Test
  void newLedgerIsBegunWhenAnOperatorSaysSo() {
    Notes empty = new Notes();

    require(empty, true);

    assertThat(empty.names()).containsExactly("mark-" + mark());
    assertThatCode(() -> require(empty, false)).doesNotThrowAnyException();
  }

  /** As one of a backup from before the marks. */
  @Test
  void databaseWithoutAMarkTakesThatOfItsLedgerUnlessAllItsNotesAreLost() throws Exception {
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    String id = Erasing.erase(manager, erasing.enrolled(Erasing.fresh())).getString("id");
    Erasing.await(
        manager, id, p -> p.getString("steps.find { it.step == 'ledger' }.doneAt") != null);
    UUID mark = mark();
    run("delete from erasure_ledger");

    assertThatThrownBy(() -> require(new Notes(), false)).isInstanceOf(IllegalStateException.class);

    require(ledger, false);
    assertThat(mark()).isEqualTo(mark);
  }

  private void require(Ledger notes, boolean renew) {
    LedgerMark marks = new LedgerMark(database, notes, new Renewing(config, renew));
    QuarkusTransaction.requiringNew().run(marks::require);
  }

  private UUID mark() {
    List<?> marks =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database
                        .createNativeQuery("select mark from erasure_ledger", UUID.class)
                        .getResultList());
    return (UUID) marks.getFirst();
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
  }

  /** A ledger in memory. */
  private static final class Notes implements Ledger {
    private final Map<String, byte[]> notes = new HashMap<>();

    @Override
    public void write(String name, byte[] note) {
      notes.put(name, note);
    }

    @Override
    public Set<String> names() {
      return Set.copyOf(notes.keySet());
    }

    @Override
    public byte[] read(String name) {
      return notes.get(name);
    }
  }

  /** The usual settings but for one. */
  private record Renewing(ErasureConfig usual, boolean renewLedger) implements ErasureConfig {
    @Override
    public String every() {
      return usual.every();
    }

    @Override
    public Duration firstWait() {
      return usual.firstWait();
    }

    @Override
    public Duration longestWait() {
      return usual.longestWait();
    }

    @Override
    public Duration overdueAfter() {
      return usual.overdueAfter();
    }

    @Override
    public boolean national() {
      return usual.national();
    }
  }
}
