package org.likeness.gallery.erasure;

import java.time.Instant;
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
      "select revision, count(*) n from gallery_tombstone"
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
   */
  record Batch(Set<UUID> images, long through) {}

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
      return new Batch(Set.of(), to);
    }
    long through = last(revisions);
    return new Batch(images(revision, through), through);
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

  /** When the first of some images was erased; empty if there are none. */
  @Transactional
  Optional<Instant> first(Set<UUID> images) {
    return images.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            (Instant)
                database
                    .createNativeQuery(
                        "select min(erased_at) from gallery_tombstone where image_id in (:images)",
                        Instant.class)
                    .setParameter("images", images)
                    .getSingleResult());
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
}
