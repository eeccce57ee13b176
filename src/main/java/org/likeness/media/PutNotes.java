package org.likeness.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
public class PutNotes implements MediaUse {
  /** How long a note waits for its turn; removals take a few milliseconds each. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Connections of the database that wait in this process while an object is being removed. */
  private static final int AT_ONCE = 4;

  /**
   * No put takes so long. Whoever was stopped for longer finds its note gone, and keeps nothing.
   */
  private static final String OLD = "interval '1 day'";

  private final EntityManager database;
  private final ObjectLock lock;
  private final MediaStore media;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  PutNotes(EntityManager database, ObjectLock lock, MediaStore media) {
    this.database = database;
    this.lock = lock;
    this.media = media;
  }

  /**
   * Puts objects outside of any transaction, and refers to them then. Whatever comes between, a
   * kill too, leaves none that nothing refers to.
   *
   * @param id of the note
   * @param refer what refers to them, in a transaction of its own
   * @throws Problem busy, storage-full, storage-unavailable; nothing is kept then
   */
  public <T> T keep(UUID id, List<byte[]> contents, Supplier<T> refer) {
    Set<Sha256> objects = contents.stream().map(Sha256::of).collect(Collectors.toSet());
    note(id, objects);
    try {
      contents.forEach(media::put);
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                settle(id, objects);
                return refer.get();
              });
    } catch (RuntimeException e) {
      abandon(id, objects, e);
      throw e;
    }
  }

  /** While the database is away the note stays, and is found later. */
  private void abandon(UUID id, Set<Sha256> objects, RuntimeException failure) {
    try {
      QuarkusTransaction.requiringNew().run(() -> abandon(id, objects));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Notes objects before they are put: from then on nobody removes them. While others are being
   * removed it waits for its turn; a store that hangs holds few connections meanwhile.
   *
   * @throws Problem busy
   */
  public void note(UUID id, Set<Sha256> objects) {
    if (!place()) {
      throw Problem.of(ProblemType.BUSY, "The storage is slow; try again in a moment");
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> noteNow(id, objects));
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemType.BUSY, "The service is being stopped").causedBy(e);
    }
  }

  private void noteNow(UUID id, Set<Sha256> objects) {
    lock.whileKeeping(PATIENCE);
    objects.forEach(
        object ->
            execute(
                "insert into evidence_upload_note values (?1, ?2, now())"
                    + " on conflict (id, sha256) do update set at = now()",
                id,
                object.hex()));
  }

  /**
   * Ends a note, in the transaction that refers to its objects.
   *
   * @throws IllegalStateException if it was taken for left over, and its objects may be gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(UUID id, Set<Sha256> objects) {
    if (execute("delete from evidence_upload_note where id = ?1", id) < objects.size()) {
      throw new IllegalStateException("bytes were put too slowly; id=" + id);
    }
  }

  /** Ends a note whose objects nothing refers to; they are removed unless somebody needs them. */
  private void abandon(UUID id, Set<Sha256> objects) {
    objects.forEach(
        object ->
            execute(
                "insert into evidence_removal values (?1, now()) on conflict do nothing",
                object.hex()));
    int unused = execute("delete from evidence_upload_note where id = ?1", id);
  }

  /** Leaves to be removed what kills have left. */
  @Transactional
  public void sweep() {
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
