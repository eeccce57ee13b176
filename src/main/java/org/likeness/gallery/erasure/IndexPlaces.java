package org.likeness.gallery.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The indexes of all processes of an installation. One that has not reported for a while serves
 * nobody: before it serves again it takes over every tombstone.
 */
@ApplicationScoped
class IndexPlaces {
  private static final Duration SILENT = Duration.ofMinutes(10);
  private static final String FIRST =
      "insert into gallery_index_place (place, generation, revision, seen_at)"
          + " values (:place, 0, 0, now()) on conflict do nothing";
  private static final String REPORT =
      "update PlaceRow set cleanRevision = case when generation = :generation and :known = true"
          + " then cleanRevision else 0 end, generation = :generation, revision = :revision,"
          + " seenAt = :now where place = :place";

  private final EntityManager database;
  private final Clock clock;

  IndexPlaces(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes how far the index of this process is. Another generation is not clean yet, nor are files
   * that this process does not know.
   *
   * @param known whether the files are those of the last report
   */
  @Transactional
  void report(String place, long generation, long revision, boolean known) {
    database.createNativeQuery(FIRST).setParameter("place", place).executeUpdate();
    database
        .createQuery(REPORT)
        .setParameter("place", place)
        .setParameter("generation", generation)
        .setParameter("revision", revision)
        .setParameter("known", known)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Up to where the files of this generation are clean; 0 if that is unknown. */
  @Transactional
  long clean(String place, long generation) {
    PlaceRow row = PlaceRow.findById(place);
    return row == null || row.generation != generation ? 0 : row.cleanRevision;
  }

  /** Notes up to where they are. Copies that were begun before must be gone. */
  @Transactional
  void clean(String place, long generation, long revision) {
    PlaceRow.update(
        "cleanRevision = ?1, copiesRevision = case when copiesRevision > ?1 then copiesRevision"
            + " else ?1 end where place = ?2 and generation = ?3",
        revision,
        place,
        generation);
  }

  /** Up to where no copy of a place holds anything erased; 0 if that is unknown. */
  @Transactional
  long copiesClean(String place) {
    PlaceRow row = PlaceRow.findById(place);
    return row == null ? 0 : row.copiesRevision;
  }

  /** Notes that files, and so any copy that is made of them, hold what was erased after this. */
  @Transactional
  void holds(String place, long revision) {
    PlaceRow.update(
        "copiesRevision = ?1 where place = ?2 and copiesRevision > ?1", revision, place);
  }

  @Transactional
  List<PlaceRow> all() {
    return PlaceRow.list("order by place");
  }

  /** Those whose process lives. */
  @Transactional
  List<PlaceRow> alive() {
    return PlaceRow.list("seenAt >= ?1 order by place", clock.instant().minus(SILENT));
  }
}
