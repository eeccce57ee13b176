package org.likeness.gallery.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Reads the tombstones in the order of their revisions. */
@ApplicationScoped
class Erased {
  private static final int AT_ONCE = 1000;
  private static final String REVISIONS =
      "select revision, count(*) n, min(erased_at) at from gallery_tombstone"
          + " where revision > :after and revision <= :to group by revision order by revision"
          + " limit 1000";

  private final EntityManager database;

  Erased(EntityManager database) {
    this.database = database;
  }

  /**
   * Erased images of some whole revisions.
   *
   * @param through all tombstones up to this revision are in it or in a batch before
   * @param oldest when the first of them was erased; empty if there is none
   */
  record Batch(Set<UUID> images, long through, Optional<Instant> oldest) {}

  /** The next ones after a revision, about a thousand. */
  @Transactional
  Batch after(long revision, long to) {
    List<Tuple> revisions =
        database
            .createNativeQuery(REVISIONS, Tuple.class)
            .setParameter("after", revision)
            .setParameter("to", to)
            .getResultList();
    if (revisions.isEmpty()) {
      return new Batch(Set.of(), to, Optional.empty());
    }
    long through = last(revisions);
    return new Batch(
        images(revision, through), through, Optional.of(instant(revisions.getFirst())));
  }

  private static long last(List<Tuple> revisions) {
    long images = 0;
    long through = 0;
    for (Tuple row : revisions) {
      through = row.get("revision", Number.class).longValue();
      images += row.get("n", Number.class).longValue();
      if (images >= AT_ONCE) {
        break;
      }
    }
    return through;
  }

  private static Instant instant(Tuple row) {
    return switch (row.get("at")) {
      case Instant instant -> instant;
      case OffsetDateTime time -> time.toInstant();
      default -> throw new IllegalStateException("no moment: " + row.get("at").getClass());
    };
  }

  private Set<UUID> images(long after, long through) {
    List<?> ids =
        database
            .createNativeQuery(
                "select image_id from gallery_tombstone"
                    + " where revision > :after and revision <= :through",
                UUID.class)
            .setParameter("after", after)
            .setParameter("through", through)
            .getResultList();
    Set<UUID> images = new HashSet<>();
    ids.forEach(id -> images.add((UUID) id));
    return images;
  }

  /**
   * The newest erasure that was begun before a moment and whose copies of the index are pending.
   */
  @Transactional
  Optional<Instant> newestBefore(Instant moment) {
    return database
        .createQuery(
            "select max(e.begunAt) from ErasureRow e, StepRow s where s.erasureId = e.id"
                + " and s.step = :step and s.doneAt is null and e.begunAt < :moment",
            Instant.class)
        .setParameter("step", Step.INDEX_COPIES.wireName())
        .setParameter("moment", moment)
        .getResultStream()
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
