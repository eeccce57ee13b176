package org.likeness.gallery.erasure;

import org.jboss.logging.Logger;
import org.likeness.media.Ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * A mark that database and ledger have in common. A ledger that is empty because its disk was not
 * mounted, or that is another installation's, would otherwise look like one of which nothing was
 * ever erased.
 */
@ApplicationScoped
class LedgerMark {
  private static final Logger LOG = Logger.getLogger(LedgerMark.class);
  private static final String PREFIX = "mark-";
  private static final String NOTED =
      "select s.erasureId from StepRow s where s.step = :ledger and s.doneAt is not null";

  private final EntityManager database;
  private final Ledger ledger;
  private final boolean renew;

  LedgerMark(EntityManager database, Ledger ledger, ErasureConfig config) {
    this.database = database;
    this.ledger = ledger;
    this.renew = config.renewLedger();
  }

  /**
   * Sees to it that the ledger is the one of this database. The first time it becomes that.
   *
   * @throws IllegalStateException if it is not
   */
  @Transactional
  void require() {
    Set<String> notes = ledger.names();
    List<UUID> known = known();
    boolean strange =
        known.isEmpty() ? hasLostAll(notes) : !notes.contains(PREFIX + known.getFirst());
    if (strange && !renew) {
      throw new IllegalStateException(
          "The ledger of erasures is not the one of this database: it is empty or another's."
              + " Mount it, or bring back its newest copy. Without it a restored database would"
              + " show who was erased");
    }
    if (strange) {
      LOG.warn("Erasure: a new ledger is begun, as likeness.gallery.erasure.renew-ledger says");
    }
    if (strange || known.isEmpty()) {
      join(known.isEmpty() ? ofLedger(notes) : known.getFirst());
    }
  }

  /**
   * Sees to it that the ledger is still there, and not the empty folder under a disk that went.
   *
   * @throws org.likeness.problem.Problem storage-unavailable if it is not
   */
  @Transactional
  void requireThere() {
    byte[] unused = ledger.read(PREFIX + known().getFirst());
  }

  private List<UUID> known() {
    return database
        .createNativeQuery("select mark from erasure_ledger where id = 1", UUID.class)
        .getResultList();
  }

  /** Of a database without a mark: whether none of the notes that were made of it is there. */
  private boolean hasLostAll(Set<String> notes) {
    List<UUID> noted =
        database
            .createQuery(NOTED, UUID.class)
            .setParameter("ledger", Step.LEDGER.wireName())
            .getResultList();
    return !noted.isEmpty() && noted.stream().map(ErasureLedger::name).noneMatch(notes::contains);
  }

  /** The mark that a newer moment of this database left there, or else a new one. */
  private static UUID ofLedger(Set<String> notes) {
    return notes.stream()
        .filter(name -> name.startsWith(PREFIX))
        .sorted()
        .map(name -> UUID.fromString(name.substring(PREFIX.length())))
        .findFirst()
        .orElseGet(UUID::randomUUID);
  }

  /** The ledger first: after a cut between the two the next start takes the mark from there. */
  private void join(UUID mark) {
    ledger.write(PREFIX + mark, (mark + "\n").getBytes(StandardCharsets.UTF_8));
    database
        .createNativeQuery(
            "insert into erasure_ledger (id, mark) values (1, :mark) on conflict do nothing")
        .setParameter("mark", mark)
        .executeUpdate();
  }
}
