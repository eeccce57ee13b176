package org.likeness.evidence.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.PutNotes;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.retention.RetentionParticipant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Ends uploads whose time is over, and removes the pieces of those that need them no more, and what
 * kills have left.
 */
@ApplicationScoped
class Leftovers implements RetentionParticipant {
  private static final Logger LOG = Logger.getLogger(Leftovers.class);

  private static final int AT_ONCE = 16;

  private static final String OVER =
      "select p.* from evidence_upload_piece p join evidence_upload u on u.id = p.upload_id where"
          + " u.state in ('kept', 'refused', 'ended') order by p.upload_id, p.place limit "
          + AT_ONCE;

  private static final String FORGOTTEN =
      "delete from evidence_upload u where state in ('kept', 'refused', 'ended') and expires_at <"
          + " :now and not exists (select 1 from evidence_upload_piece p where p.upload_id = u.id)";

  private final PutNotes notes;
  private final MediaStore media;
  private final ObjectUse use;
  private final ObjectLock lock;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Leftovers(
      PutNotes notes,
      MediaStore media,
      ObjectUse use,
      ObjectLock lock,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.notes = notes;
    this.media = media;
    this.use = use;
    this.lock = lock;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(
      identity = "evidence-upload-sweep",
      every = "${likeness.evidence.upload.sweep-every:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    int unused = sweep(LocalDate.EPOCH, Integer.MAX_VALUE);
  }

  @Override
  public String part() {
    return "evidence-uploads";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    int expired = 0;
    int some;
    do {
      some = QuarkusTransaction.requiringNew().call(this::expire);
      expired += some;
    } while (some == AT_ONCE && expired < most);
    notes.sweep();
    while (removeSomePieces()) {
      // likewise
    }
    int forgotten = QuarkusTransaction.requiringNew().call(this::forget);
    return Math.min(expired + forgotten, most);
  }

  private int expire() {
    List<UploadRow> over =
        UploadRow.<UploadRow>find("state = 'open' and expiresAt < ?1 order by id", clock.instant())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .page(0, AT_ONCE)
            .list();
    over.forEach(row -> row.state = UploadState.ENDED.wireName());
    database.flush();
    over.forEach(
        row -> audit.append(row.event(EventKind.ERASURE, "evidence.upload-expired", Actor.SYSTEM)));
    return over.size();
  }

  private boolean removeSomePieces() {
    List<PieceRow> pieces =
        QuarkusTransaction.requiringNew()
            .call(() -> database.createNativeQuery(OVER, PieceRow.class).getResultList());
    pieces.forEach(this::remove);
    return !pieces.isEmpty();
  }

  /**
   * One at a time, after the store has answered: while the lock is held nobody keeps anything, so a
   * store that is away must not hold it. What the store does not let go holds up no other.
   */
  private void remove(PieceRow piece) {
    Sha256 object = new Sha256(piece.sha256);
    Optional<MediaObject> unused = media.open(object);
    try {
      QuarkusTransaction.requiringNew().run(() -> removeNow(piece.key, object));
    } catch (Problem e) {
      LOG.warnf("a piece of an upload cannot be removed yet: %s", e.detail());
      QuarkusTransaction.requiringNew().run(() -> leave(piece.key, object));
    }
  }

  private void removeNow(PieceRow.Key piece, Sha256 object) {
    lock.whileRemoving();
    boolean first = PieceRow.deleteById(piece);
    database.flush();
    if (first && use.of(object) == ObjectUse.Need.NONE) {
      media.delete(object);
    }
  }

  /** Leaves its bytes to be removed like those of erased files, which are tried again. */
  private void leave(PieceRow.Key piece, Sha256 object) {
    int unused =
        database
            .createNativeQuery(
                "insert into evidence_removal values (?1, now()) on conflict (sha256) do update"
                    + " set at = now()")
            .setParameter(1, object.hex())
            .executeUpdate();
    boolean unusedToo = PieceRow.deleteById(piece);
  }

  /** Until then a client that lost the last answer can ask whether all came. */
  private int forget() {
    return database
        .createNativeQuery(FORGOTTEN)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
