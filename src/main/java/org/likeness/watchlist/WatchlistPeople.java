package org.likeness.watchlist;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Who is on watchlists, in the transaction of the caller. Whoever is erased is on none. */
@ApplicationScoped
class WatchlistPeople {
  private static final String MEMBERS =
      " from watchlist_person w join person p on p.id = w.person_id"
          + " where w.watchlist_id = :id and p.searchable_images > 0";

  private final EntityManager database;

  WatchlistPeople(EntityManager database) {
    this.database = database;
  }

  /**
   * How many can be found.
   *
   * @param under18 those of whom there is an image from before they were 18
   */
  record Counted(long people, long under18) {}

  void add(UUID watchlist, Set<UUID> people) {
    query("insert into watchlist_person select :id, unnest(cast(:people as uuid[]))", watchlist)
        .setParameter("people", people.toArray(UUID[]::new))
        .executeUpdate();
  }

  /** Those who can be found. */
  Set<UUID> find(UUID watchlist) {
    List<?> people =
        database
            .createNativeQuery("select w.person_id" + MEMBERS, UUID.class)
            .setParameter("id", watchlist)
            .getResultList();
    return people.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  Counted count(UUID watchlist) {
    Object[] row =
        (Object[])
            query(
                    "select count(*), count(*) filter (where exists (select 1 from custody_image i"
                        + " where i.person_id = p.id and i.searchable and i.age_at_capture < 18))"
                        + MEMBERS,
                    watchlist)
                .getSingleResult();
    return new Counted(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  private Query query(String sql, UUID watchlist) {
    return database.createNativeQuery(sql).setParameter("id", watchlist);
  }
}
