package org.likeness.gallery.due;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GallerySql;
import org.likeness.gallery.due.DecidedImages.Item;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads decisions of a force and the images that they are about. */
@ApplicationScoped
class DecidedRecords {
  private static final String SELECT =
      """
      select r.*, count(d.result) as done,
             count(*) filter (where d.result in ('held', 'beyond-limit', 'gone')) as refused
        from gallery_review r join gallery_review_image d on d.review_id = r.id
       where r.force = ? and %s
       group by r.id order by r.id desc limit ?
      """;

  private final GallerySql sql;
  private final AuditLog audit;

  DecidedRecords(GallerySql sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** A decision of a force. */
  Optional<Decided> find(UUID id, ForceCode force) {
    return sql
        .list(SELECT.formatted("r.id = ?"), Decided::read, List.of(force.value(), id, 1))
        .stream()
        .findFirst();
  }

  /**
   * A decision of the actor's force, as it is read.
   *
   * @throws Problem not-found
   */
  @Transactional
  Decided read(UUID id, Actor actor) {
    Decided decided = find(id, actor.force()).orElseThrow(DecidedRecords::notFound);
    audit.append(event("gallery.review-decision-read", "gallery-review", id, actor));
    return decided;
  }

  @Transactional
  DecidedPage page(@Nullable UUID before, int limit, Actor actor) {
    List<Decided> found =
        sql.list(
            SELECT.formatted("(cast(? as uuid) is null or r.id < ?)"),
            Decided::read,
            Arrays.asList(actor.force().value(), before, before, limit));
    audit.append(event("gallery.review-decisions-listed", "force", actor.force(), actor));
    return new DecidedPage(found, found.size() < limit ? null : found.getLast().id());
  }

  @Transactional
  DecidedImages images(UUID id, @Nullable UUID after, int limit, Actor actor) {
    UUID known = find(id, actor.force()).orElseThrow(DecidedRecords::notFound).id();
    List<Item> items =
        sql.list(
            "select * from gallery_review_image where review_id = ?"
                + " and (cast(? as uuid) is null or image_id > ?) order by image_id limit ?",
            row ->
                new Item(
                    GallerySql.id(row, "image_id"),
                    row.getString("result"),
                    row.getObject("erasure_id", UUID.class)),
            Arrays.asList(known, after, after, limit));
    audit.append(event("gallery.review-decision-read", "gallery-review", known, actor));
    return new DecidedImages(items, items.size() < limit ? null : items.getLast().imageId());
  }

  private static AuditEntry event(String action, String type, Object id, Actor actor) {
    return AuditEntry.of(EventKind.CONSULTATION, action, actor, type, id);
  }

  private static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such decision of your force");
  }
}
