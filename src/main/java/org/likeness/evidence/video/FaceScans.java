package org.likeness.evidence.video;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.video.FaceScan.Seen;
import org.likeness.evidence.video.FaceScan.View;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What police users ask and read of the faces in videos. */
@ApplicationScoped
public class FaceScans {
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  FaceScans(EntityManager database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks for the faces of a video. It is done in the background, once for each video; after a
   * failure it is tried again.
   */
  @Transactional
  public FaceScan ask(EvidencePack pack, EvidenceFile file, Actor actor) {
    int changed =
        database
            .createNativeQuery(
                "insert into evidence_face_scan (id, pack_id, file_id, force, state, asked_by_id,"
                    + " asked_by, asked_at, attempts, looked, expected)"
                    + " values (?1, ?2, ?3, ?4, 'waiting', ?5, ?6, ?7, 0, 0, 0)"
                    + " on conflict (file_id) do update set state = 'waiting', reason = null,"
                    + " detail = null, ended_at = null, attempts = 0, looked = 0,"
                    + " asked_by_id = ?5, asked_by = ?6, asked_at = ?7"
                    + " where evidence_face_scan.state = 'failed'")
            .setParameter(1, UuidCreator.getTimeOrderedEpoch())
            .setParameter(2, pack.id())
            .setParameter(3, file.id())
            .setParameter(4, actor.force().value())
            .setParameter(5, actor.userId())
            .setParameter(6, actor.login())
            .setParameter(7, clock.instant().truncatedTo(ChronoUnit.MICROS))
            .executeUpdate();
    if (changed > 0) {
      audit.append(
          AuditEntry.of(
                  EventKind.COLLECTION, "evidence.faces-asked", actor, "evidence-pack", pack.id())
              .with("file", file.sha256()));
    }
    return of(file).orElseThrow();
  }

  /** How far it is, and who was seen; empty if nobody has asked. */
  @Transactional
  public Optional<FaceScan> of(EvidenceFile file) {
    return row(file)
        .map(
            row ->
                new FaceScan(
                    row.state,
                    row.looked,
                    row.expected,
                    row.askedBy,
                    row.askedAt,
                    row.reason,
                    row.detail,
                    people(row.id)));
  }

  /** The picture of a face, JPEG. */
  @Transactional
  public Optional<byte[]> crop(EvidenceFile file, int person, int place) {
    return row(file)
        .flatMap(row -> FaceRow.<FaceRow>findByIdOptional(new FaceRow.Key(row.id, person, place)))
        .map(face -> face.crop);
  }

  private static Optional<ScanRow> row(EvidenceFile file) {
    return ScanRow.find("fileId", file.id()).firstResultOptional();
  }

  private static List<Seen> people(UUID scan) {
    Map<Integer, List<View>> people =
        FaceRow.<FaceRow>list("key.scanId = ?1 order by key.person, key.place", scan).stream()
            .collect(
                Collectors.groupingBy(
                    face -> face.key.person(),
                    TreeMap::new,
                    Collectors.mapping(FaceScans::view, Collectors.toList())));
    return people.entrySet().stream().map(e -> new Seen(e.getKey(), e.getValue())).toList();
  }

  private static View view(FaceRow face) {
    return new View(
        face.key.place(),
        face.pts,
        face.micros,
        face.quality,
        WarningsJson.read(face.warnings),
        face.x,
        face.y,
        face.width,
        face.height);
  }
}
