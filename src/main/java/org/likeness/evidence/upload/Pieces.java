package org.likeness.evidence.upload;

import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.PutNotes;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * Keeps what comes, piece by piece: what it has answered for is there after a kill. Pieces are
 * noted, put, and counted, in this order; a kill between two of these steps leaves bytes that are
 * removed later, and never an offset without its bytes.
 */
@ApplicationScoped
class Pieces {

  /** Bytes of one; each request holds so many. */
  static final int SIZE = 4 << 20;

  private final Uploads uploads;
  private final PutNotes notes;
  private final UploadConfig config;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Pieces(
      Uploads uploads,
      PutNotes notes,
      UploadConfig config,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.uploads = uploads;
    this.notes = notes;
    this.config = config;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds pieces where the upload ends now. They are put outside of any transaction.
   *
   * @param offset where the first of them begins
   * @return where the next one begins
   * @throws Problem conflict if it ends elsewhere now, since another request sends the same file;
   *     busy, storage-full, storage-unavailable; none of them is kept then
   */
  long keep(UUID id, long offset, List<byte[]> pieces, Actor actor) {
    List<Sha256> hashes = pieces.stream().map(Sha256::of).toList();
    return notes.keep(UUID.randomUUID(), pieces, () -> add(id, offset, pieces, hashes, actor));
  }

  private long add(UUID id, long offset, List<byte[]> pieces, List<Sha256> hashes, Actor actor) {
    UploadRow row = uploads.own(id, actor, LockModeType.PESSIMISTIC_WRITE);
    require(row, offset);
    for (int i = 0; i < pieces.size(); i++) {
      PieceRow piece = new PieceRow();
      piece.key = new PieceRow.Key(id, row.received);
      piece.bytes = pieces.get(i).length;
      piece.sha256 = hashes.get(i).hex();
      piece.persist();
      row.received += piece.bytes;
    }
    row.expiresAt = clock.instant().plus(config.expiresAfter()).truncatedTo(ChronoUnit.MICROS);
    if (row.received == row.length) {
      row.state = UploadState.WHOLE.wireName();
    }
    database.flush();
    if (row.state() == UploadState.WHOLE) {
      audit.append(row.event(EventKind.COLLECTION, "evidence.upload-received", actor));
    }
    return row.received;
  }

  /**
   * @throws Problem conflict
   */
  static void require(UploadRow row, long offset) {
    if (row.state() != UploadState.OPEN) {
      throw Problem.of(ProblemType.CONFLICT, "Every byte of the file has come");
    }
    if (row.received != offset) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "The upload goes on at byte " + row.received + ", not " + offset)
          .with("offset", row.received);
    }
  }

  /** Closes an upload that cannot be used. */
  @Transactional
  void refuse(UUID id, String reason, Actor actor) {
    UploadRow row = uploads.own(id, actor, LockModeType.PESSIMISTIC_WRITE);
    row.state = UploadState.REFUSED.wireName();
    row.reason = reason;
    database.flush();
    audit.append(row.event(EventKind.ALTERATION, "evidence.upload-refused", actor).because(reason));
  }
}
