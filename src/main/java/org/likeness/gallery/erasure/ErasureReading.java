package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Reads the erasures that an actor may see: all in a national database, else the own force's. */
@ApplicationScoped
class ErasureReading {
  private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
  private static final String VISIBLE =
      "(e.begunByForce = :force or exists (select 1 from ErasedImageRow i"
          + " where i.erasureId = e.id and i.force = :force))";

  private final EntityManager database;
  private final boolean national;

  ErasureReading(EntityManager database, ErasureConfig config) {
    this.database = database;
    this.national = config.national();
  }

  /** Whether an actor may erase what a force took. */
  boolean mayErase(Actor actor, String force) {
    return national || actor.force().value().equals(force);
  }

  /**
   * One erasure.
   *
   * @throws Problem not-found if there is none, or it is another force's
   */
  @Transactional
  ErasureRow one(UUID id, Actor actor) {
    return list("e.id = :id", "id", id, 1, actor).stream()
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such erasure"));
  }

  /** The newest first. */
  @Transactional
  ErasurePage page(@Nullable UUID before, int limit, Actor actor) {
    List<ErasureRow> rows =
        list("e.id < :before", "before", before == null ? NEWEST : before, limit, actor);
    List<UUID> ids = rows.stream().map(row -> row.id).toList();
    Map<UUID, List<StepRow>> pending =
        StepRow.<StepRow>stream("erasureId in ?1 and doneAt is null order by id", ids)
            .collect(Collectors.groupingBy(step -> step.erasureId));
    Map<UUID, Long> images = images(ids);
    return new ErasurePage(
        rows.stream()
            .map(
                row ->
                    summary(
                        row,
                        images.getOrDefault(row.id, 0L),
                        pending.getOrDefault(row.id, List.of())))
            .toList(),
        rows.size() < limit ? null : rows.getLast().id.toString());
  }

  private List<ErasureRow> list(
      String condition, String parameter, UUID value, int limit, Actor actor) {
    return database
        .createQuery(
            "from ErasureRow e where "
                + condition
                + " and (:national = true or "
                + VISIBLE
                + ") order by e.id desc",
            ErasureRow.class)
        .setParameter(parameter, value)
        .setParameter("national", national)
        .setParameter("force", actor.force().value())
        .setMaxResults(limit)
        .getResultList();
  }

  private Map<UUID, Long> images(Collection<UUID> erasures) {
    return database
        .createQuery(
            "select i.erasureId, count(*) from ErasedImageRow i where i.erasureId in :ids"
                + " group by i.erasureId",
            Object[].class)
        .setParameter("ids", erasures)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  private static ErasureSummary summary(ErasureRow row, long images, List<StepRow> pending) {
    return new ErasureSummary(
        row.id,
        row.begunAt,
        row.begunBy,
        row.reason,
        images,
        row.finishedAt,
        pending.stream().map(step -> Step.of(step.step)).toList());
  }

  @Transactional
  List<ErasedImageRow> images(UUID erasure) {
    return ErasedImageRow.list("erasureId = ?1 order by imageId", erasure);
  }

  @Transactional
  List<StepRow> steps(UUID erasure) {
    return StepRow.list("erasureId = ?1 order by id", erasure);
  }
}
