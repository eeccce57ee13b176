package org.likeness.evidence.video;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.EvidencePack;
import org.likeness.media.MediaStore;
import org.likeness.media.PutNotes;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The frames that were taken out of videos. */
@ApplicationScoped
public class Frames {
  private final MediaStore media;
  private final PutNotes notes;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Frames(MediaStore media, PutNotes notes, EntityManager database, AuditLog audit, Clock clock) {
    this.media = media;
    this.notes = notes;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of a pack, by video and time. */
  @Transactional
  public List<TakenFrame> of(UUID pack) {
    return FrameRow.<FrameRow>list("packId = ?1 order by fileId, pts", pack).stream()
        .map(FrameRow::toFrame)
        .toList();
  }

  /** One of a pack. */
  @Transactional
  public Optional<TakenFrame> find(UUID pack, UUID id) {
    return FrameRow.<FrameRow>find("packId = ?1 and id = ?2", pack, id)
        .firstResultOptional()
        .map(FrameRow::toFrame);
  }

  /**
   * The PNG.
   *
   * @throws Problem gone if it has been erased
   */
  public byte[] content(TakenFrame frame) {
    return media
        .get(frame.sha256())
        .orElseThrow(() -> Problem.of(ProblemType.GONE, "The frame has been erased"));
  }

  /**
   * Keeps a frame; one that was taken before stays as it is. Call it outside of a transaction.
   *
   * @throws Problem gone if the pack is erased meanwhile; busy, storage-full, storage-unavailable
   */
  public TakenFrame keep(EvidencePack pack, EvidenceFile file, Shot shot, Actor actor) {
    Optional<TakenFrame> before =
        QuarkusTransaction.requiringNew().call(() -> before(file, shot.frame().pts()));
    if (before.isPresent()) {
      return before.get();
    }
    byte[] png = FramePictures.png(shot.frame());
    return notes.keep(
        UuidCreator.getTimeOrderedEpoch(),
        List.of(png),
        () -> refer(pack, file, shot, Sha256.of(png), actor));
  }

  private static Optional<TakenFrame> before(EvidenceFile file, long pts) {
    return FrameRow.<FrameRow>find("fileId = ?1 and pts = ?2", file.id(), pts)
        .firstResultOptional()
        .map(FrameRow::toFrame);
  }

  private TakenFrame refer(
      EvidencePack pack, EvidenceFile file, Shot shot, Sha256 png, Actor actor) {
    lockFile(file);
    Optional<TakenFrame> before = before(file, shot.frame().pts());
    if (before.isPresent()) {
      return requireSame(before.get(), png);
    }
    FrameRow row =
        FrameRow.of(
            pack.id(), file, shot, png, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    database.persist(row);
    database.flush();
    audit.append(
        AuditEntry.of(
                EventKind.COLLECTION, "evidence.frame-taken", actor, "evidence-pack", pack.id())
            .with("file", file.sha256())
            .with("frame", png)
            .with("pts", row.pts)
            .with("tool", row.tool));
    return row.toFrame();
  }

  /** Somebody took it at the same time; were it other bytes, nothing would refer to these. */
  private static TakenFrame requireSame(TakenFrame before, Sha256 png) {
    if (!before.sha256().equals(png)) {
      throw Problem.of(ProblemType.BUSY, "Somebody takes the same frame; try again in a moment");
    }
    return before;
  }

  /** Two who take the same frame at once wait for each other; a pack that goes is not added to. */
  private void lockFile(EvidenceFile file) {
    boolean gone =
        database
            .createNativeQuery("select id from evidence_file where id = ?1 for update", UUID.class)
            .setParameter(1, file.id())
            .getResultList()
            .isEmpty();
    if (gone) {
      throw Problem.of(ProblemType.GONE, "The pack has been erased");
    }
  }
}
