package org.likeness.evidence.video;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.video.tool.VideoRefusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * The work on the faces of videos as the database knows it. A scan whose worker has fallen silent,
 * on whichever machine, is taken up again from the beginning: templates are nowhere kept.
 */
@ApplicationScoped
class ScanWork {
  /** After so long a silence a worker is taken for dead. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  /** A video that kills its workers is not tried for ever. */
  private static final int MOST_ATTEMPTS = 3;

  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  ScanWork(EntityManager database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** One scan that was claimed. {@code attempt} tells a worker that was taken for dead so. */
  record Claim(UUID scan, UUID pack, UUID file, String force, int attempt) {}

  /** The next to be worked on, for this worker alone. */
  Optional<Claim> claim() {
    return QuarkusTransaction.requiringNew().call(() -> open().flatMap(this::claim));
  }

  private Optional<ScanRow> open() {
    List<?> ids =
        database
            .createNativeQuery(
                "select id from evidence_face_scan where state = 'waiting'"
                    + " or (state = 'running' and alive_at < ?1)"
                    + " order by asked_at limit 1 for update skip locked",
                UUID.class)
            .setParameter(1, now().minus(SILENCE))
            .getResultList();
    return ids.stream()
        .map(UUID.class::cast)
        .findFirst()
        .flatMap(id -> ScanRow.<ScanRow>findByIdOptional(id));
  }

  private Optional<Claim> claim(ScanRow row) {
    if (row.attempts >= MOST_ATTEMPTS) {
      row.state = "failed";
      row.endedAt = now();
      row.reason = VideoRefusal.READER_FAILED.code();
      row.detail = "the work was begun %d times and never ended".formatted(row.attempts);
      return Optional.empty();
    }
    row.state = "running";
    row.attempts++;
    row.aliveAt = now();
    row.looked = 0;
    return Optional.of(new Claim(row.id, row.packId, row.fileId, row.force, row.attempts));
  }

  /**
   * Says that the worker lives and how far it is.
   *
   * @return whether the work is still its own
   */
  boolean reached(Claim claim, int looked, int expected) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                        .createNativeQuery(
                            "update evidence_face_scan set looked = ?1, expected = ?2, alive_at = ?3"
                                + " where id = ?4 and state = 'running' and attempts = ?5")
                        .setParameter(1, looked)
                        .setParameter(2, expected)
                        .setParameter(3, now())
                        .setParameter(4, claim.scan())
                        .setParameter(5, claim.attempt())
                        .executeUpdate()
                    == 1);
  }

  static boolean isLast(Claim claim) {
    return claim.attempt() >= MOST_ATTEMPTS;
  }

  /** Keeps the best views, without templates, with its row in the audit log. */
  void done(Claim claim, List<PersonTrack> people) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (end(claim, "done", null, null)) {
                for (int person = 0; person < people.size(); person++) {
                  keep(claim.scan(), person, people.get(person).best());
                }
                database.flush();
                audit.append(entry(claim, "evidence.faces-found").with("people", people.size()));
              }
            });
  }

  /** Notes why there is no answer. */
  void failed(Claim claim, String reason, String detail) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (end(claim, "failed", reason, detail)) {
                audit.append(entry(claim, "evidence.faces-failed").with("reason", reason));
              }
            });
  }

  /**
   * Leaves it to be begun again, as though it never had been. Whoever had it must have ended
   * before: the next claim has the same number.
   */
  void giveBack(Claim claim) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update evidence_face_scan set state = 'waiting', attempts = attempts - 1,"
                            + " looked = 0 where id = ?1 and state = 'running' and attempts = ?2")
                    .setParameter(1, claim.scan())
                    .setParameter(2, claim.attempt())
                    .executeUpdate());
  }

  private boolean end(Claim claim, String state, @Nullable String reason, @Nullable String detail) {
    ScanRow row =
        ScanRow.<ScanRow>find(
                "id = ?1 and state = 'running' and attempts = ?2", claim.scan(), claim.attempt())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResult();
    if (row == null) {
      return false;
    }
    row.state = state;
    row.endedAt = now();
    row.reason = reason;
    row.detail = detail;
    database.flush();
    return true;
  }

  private void keep(UUID scan, int person, List<SeenFace> views) {
    for (int place = 0; place < views.size(); place++) {
      SeenFace view = views.get(place);
      FaceRow row = new FaceRow();
      row.key = new FaceRow.Key(scan, person, place);
      row.pts = view.pts();
      row.micros = view.micros();
      row.x = view.box().x();
      row.y = view.box().y();
      row.width = view.box().width();
      row.height = view.box().height();
      row.quality = view.quality();
      row.warnings = WarningsJson.write(view.warnings());
      row.crop = view.crop();
      database.persist(row);
    }
  }

  private static AuditEntry entry(Claim claim, String action) {
    return AuditEntry.of(EventKind.COLLECTION, action, Actor.SYSTEM, "evidence-pack", claim.pack())
        .with("fileId", claim.file());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
