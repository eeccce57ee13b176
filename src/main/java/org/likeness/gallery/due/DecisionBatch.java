package org.likeness.gallery.due;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.EnrolledImage;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GallerySql;
import org.likeness.gallery.ReviewDate;
import org.likeness.gallery.erasure.Erasures;
import org.likeness.retention.ReviewDates;
import org.likeness.retention.RuleSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** The next images of a decision, in the caller's transaction. */
@ApplicationScoped
class DecisionBatch {
  static final int IMAGES = 100;

  private final GallerySql sql;
  private final Gallery gallery;
  private final Erasures erasures;
  private final HeldImages holds;
  private final ReviewDates rules;
  private final AuditLog audit;
  private final Clock clock;

  DecisionBatch(
      GallerySql sql,
      Gallery gallery,
      Erasures erasures,
      HeldImages holds,
      ReviewDates rules,
      AuditLog audit,
      Clock clock) {
    this.sql = sql;
    this.gallery = gallery;
    this.erasures = erasures;
    this.holds = holds;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  private record Open(
      UUID id, Actor by, DueDecision decision, @Nullable LocalDate until, String reason) {
    static Open read(ResultSet row) throws SQLException {
      return new Open(
          GallerySql.id(row, "id"),
          new Actor(
              row.getString("decided_by_id"),
              row.getString("decided_by"),
              new ForceCode(row.getString("force")),
              Set.of()),
          DueDecision.of(row.getString("decision")).orElseThrow(),
          row.getObject("until", LocalDate.class),
          row.getString("reason"));
    }
  }

  /** Decisions that are not carried out as a whole, the oldest first. */
  List<UUID> open() {
    return sql.list(
        "select id from gallery_review where completed_at is null order by id",
        row -> GallerySql.id(row, "id"),
        List.of());
  }

  /** Whether there may be more to do: false if it is done, or in another's hands. */
  boolean next(UUID decision) {
    List<Open> mine =
        sql.list(
            "select * from gallery_review where id = ? and completed_at is null"
                + " for update skip locked",
            Open::read,
            List.of(decision));
    if (mine.isEmpty()) {
      return false;
    }
    Set<UUID> images =
        new HashSet<>(
            sql.list(
                "select image_id from gallery_review_image where review_id = ? and result is null"
                    + " order by image_id limit ?",
                row -> GallerySql.id(row, "image_id"),
                List.of(decision, IMAGES)));
    if (images.isEmpty()) {
      sql.update(
          "update gallery_review set completed_at = ? where id = ?",
          List.of(clock.instant(), decision));
      return false;
    }
    carryOut(mine.getFirst(), images);
    return true;
  }

  private void carryOut(Open decision, Set<UUID> images) {
    switch (decision.decision()) {
      case RETAIN -> retain(decision, images);
      case DELETE -> delete(decision, images);
    }
    settle(decision, images, "gone", null);
  }

  private void retain(Open decision, Set<UUID> images) {
    LocalDate until = Objects.requireNonNull(decision.until());
    LocalDate today = LocalDate.now(clock);
    RuleSet set = rules.inForce(today);
    Set<UUID> retained = new HashSet<>();
    Set<UUID> beyond = new HashSet<>();
    gallery.review(
        images,
        image -> {
          boolean may = mayKeep(image, until, set, today);
          (may ? retained : beyond).add(image.id());
          return may ? ReviewDate.byDecision(until) : image.review();
        });
    settle(decision, retained, "retained", null);
    settle(decision, beyond, "beyond-limit", null);
    audit.append(
        AuditEntry.of(
                EventKind.ALTERATION,
                "gallery.images-retained",
                decision.by(),
                "gallery-review",
                decision.id())
            .because(decision.reason())
            .with("images", retained.size())
            .with("until", until));
  }

  private static boolean mayKeep(
      EnrolledImage image, LocalDate until, RuleSet rules, LocalDate today) {
    return DecisionOrder.withinLimit(
        until,
        rules,
        image.record().arrestOutcome().retentionBasis(),
        image.record().ageAtCapture(),
        today);
  }

  private void delete(Open decision, Set<UUID> images) {
    gallery.lock();
    Set<UUID> held = holds.among(images);
    settle(decision, held, "held", null);
    Set<UUID> present =
        ids("select i.id from custody_image i where i.id = any (?)", List.of(images));
    present.removeAll(held);
    if (!present.isEmpty()) {
      UUID erasure = erasures.begin(present, decision.reason(), decision.by());
      settle(decision, present, "deleted", erasure);
    }
  }

  private Set<UUID> ids(String statement, List<?> parameters) {
    return new HashSet<>(sql.list(statement, row -> GallerySql.id(row, "id"), parameters));
  }

  /** Notes the result of those that have none yet. */
  private void settle(
      Open decision, Collection<UUID> images, String result, @Nullable UUID erasure) {
    sql.update(
        "update gallery_review_image set result = ?, erasure_id = ?, settled_at = ?"
            + " where review_id = ? and image_id = any (?) and result is null",
        Arrays.asList(result, erasure, clock.instant(), decision.id(), images));
  }
}
