package org.likeness.evidence.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.media.MediaUse;
import org.likeness.media.ObjectLock;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * Bytes that are put while nothing refers to them yet. The note is committed before they are put,
 * so that the putting needs no transaction: a store that is slow holds no connection of the
 * database.
 */
@ApplicationScoped
class PutNotes implements MediaUse {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int MOST_PAUSES = 100;

  /**
   * No put takes so long. Whoever was stopped for longer finds its note gone, and keeps nothing.
   */
  private static final String OLD = "interval '1 day'";

  private final EntityManager database;
  private final ObjectLock lock;

  PutNotes(EntityManager database, ObjectLock lock) {
    this.database = database;
    this.lock = lock;
  }

  /**
   * Notes objects before they are put: from then on nobody removes them. While another object is
   * being removed it waits without a connection.
   *
   * @throws Problem busy
   */
  void note(UUID id, Set<Sha256> objects) {
    for (int i = 0; i < MOST_PAUSES; i++) {
      if (QuarkusTransaction.requiringNew().call(() -> noteNow(id, objects))) {
        return;
      }
      pause();
    }
    throw Problem.of(ProblemType.BUSY, "The storage is slow; try again in a moment");
  }

  private boolean noteNow(UUID id, Set<Sha256> objects) {
    if (!lock.tryKeeping()) {
      return false;
    }
    objects.forEach(
        object ->
            execute(
                "insert into evidence_upload_note values (?1, ?2, now())"
                    + " on conflict (id, sha256) do update set at = now()",
                id,
                object.hex()));
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemType.BUSY, "The service is being stopped").causedBy(e);
    }
  }

  /**
   * Ends a note, in the transaction that refers to its objects.
   *
   * @throws IllegalStateException if it was taken for left over, and its objects may be gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(UUID id, Set<Sha256> objects) {
    if (execute("delete from evidence_upload_note where id = ?1", id) < objects.size()) {
      throw new IllegalStateException("bytes were put too slowly; id=" + id);
    }
  }

  /** Ends a note whose objects nothing refers to; they are removed unless somebody needs them. */
  @Transactional
  void abandon(UUID id, Set<Sha256> objects) {
    objects.forEach(
        object ->
            execute(
                "insert into evidence_removal values (?1, now()) on conflict do nothing",
                object.hex()));
    int unused = execute("delete from evidence_upload_note where id = ?1", id);
  }

  /** Leaves to be removed what kills have left. */
  @Transactional
  void sweep() {
    int unused =
        execute(
            "with old as (delete from evidence_upload_note where at < now() - "
                + OLD
                + " returning sha256) insert into evidence_removal select distinct sha256, now()"
                + " from old on conflict do nothing");
  }

  private int execute(String statement, Object... values) {
    Query query = database.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** A note becomes a piece in one transaction: one look at both finds it at any moment. */
  @Override
  public String needed() {
    return "select sha256 from evidence_upload_note union all select sha256 from"
        + " evidence_upload_piece";
  }

  @Override
  public boolean mayPrecede() {
    return true;
  }

  @Override
  public boolean passing() {
    return true;
  }
}
