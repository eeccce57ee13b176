package org.likeness.evidence.video;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.EvidencePack;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
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
  private final ObjectLock lock;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Frames(MediaStore media, ObjectLock lock, EntityManager database, AuditLog audit, Clock clock) {
    this.media = media;
    this.lock = lock;
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

  /** Keeps a frame; one that was taken before stays as it is. */
  @Transactional
  public TakenFrame keep(EvidencePack pack, EvidenceFile file, Shot shot, Actor actor) {
    lock.whileKeeping();
    lockFile(file);
    Optional<FrameRow> before =
        FrameRow.find("fileId = ?1 and pts = ?2", file.id(), shot.frame().pts())
            .firstResultOptional();
    if (before.isPresent()) {
      return before.get().toFrame();
    }
    Sha256 png = media.put(FramePictures.png(shot.frame()));
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
