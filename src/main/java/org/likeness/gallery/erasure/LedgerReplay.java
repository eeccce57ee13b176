package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Compares the ledger with the database before anything serves. Erasures that a restored database
 * does not know are done again; those that the ledger has lost are noted again. If the ledger
 * cannot be read, or is not the one of this database, the service does not start: it could not know
 * whom it must not find.
 */
@ApplicationScoped
public class LedgerReplay {
  private static final Logger LOG = Logger.getLogger(LedgerReplay.class);

  private final LedgerMark mark;
  private final ErasureLedger ledger;
  private final Erasures erasures;
  private final Reopening reopening;

  LedgerReplay(LedgerMark mark, ErasureLedger ledger, Erasures erasures, Reopening reopening) {
    this.mark = mark;
    this.ledger = ledger;
    this.erasures = erasures;
    this.reopening = reopening;
  }

  void start(@Observes @Priority(1) StartupEvent starting) {
    replay();
  }

  /**
   * Compares, and does again or notes again what is missing.
   *
   * @return how many erasures were done again
   * @throws IllegalStateException if the ledger is not the one of this database
   */
  public int replay() {
    mark.require();
    Set<UUID> known = QuarkusTransaction.requiringNew().call(LedgerReplay::known);
    Set<UUID> noted = ledger.noted();
    // an erasure is noted after its commit: one that this does not know now was lost
    Set<UUID> knownNow = QuarkusTransaction.requiringNew().call(LedgerReplay::known);
    List<UUID> missing = noted.stream().filter(id -> !knownNow.contains(id)).toList();
    for (UUID id : missing) {
      LedgerEntry entry = ledger.read(id);
      QuarkusTransaction.requiringNew().run(() -> erasures.again(entry));
    }
    if (!missing.isEmpty()) {
      LOG.warnf(
          "Erasure: the database was restored to a moment before %d erasures; they were done again",
          missing.size());
    }
    noteAgain(known, noted);
    return missing.size();
  }

  private void noteAgain(Set<UUID> known, Set<UUID> noted) {
    Set<UUID> lost = new HashSet<>(known);
    lost.removeAll(noted);
    if (!lost.isEmpty()) {
      reopening.reopen(lost, Step.LEDGER);
    }
  }

  private static Set<UUID> known() {
    return new HashSet<>(
        ErasureRow.getEntityManager()
            .createQuery("select e.id from ErasureRow e", UUID.class)
            .getResultList());
  }
}
