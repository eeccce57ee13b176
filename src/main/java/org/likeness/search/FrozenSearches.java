package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The stored searches. */
@ApplicationScoped
public class FrozenSearches {
  private static final String SUMMARY =
      "select new org.likeness.search.SearchSummary(s.id, s.createdAt, s.createdBy, s.details,"
          + " s.point.mode, size(s.candidates)) from SearchRow s";

  /** Stands for an empty list, which SQL has not. */
  private static final UUID NO_SEARCH = new UUID(0, 0);

  private final EntityManager database;
  private final Clock clock;

  FrozenSearches(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Staff id of the officer for whom a system searched; empty if a person did. */
  @Transactional
  public Optional<String> officer(UUID id) {
    return database
        .createQuery(
            "select s.details.onBehalfOf from SearchRow s where s.id = :id and"
                + " s.details.onBehalfOf is not null",
            String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A search of any force. */
  @Transactional
  public Optional<FrozenSearch> find(UUID id) {
    return SearchRow.<SearchRow>findByIdOptional(id).map(SearchRow::toFrozen);
  }

  /** A search of one force, or a test of its reviewers; empty if it is another's. */
  @Transactional
  public Optional<FrozenSearch> find(UUID id, ForceCode force) {
    return find(id).filter(search -> search.details().force().equals(force.value()));
  }

  /** A search of a case of one force; tests of reviewers are none (R5). */
  @Transactional
  public Optional<FrozenSearch> findReal(UUID id, ForceCode force) {
    return find(id, force).filter(search -> !search.knownAnswer());
  }

  /** Whether and when the stills of a search were purged. */
  @Transactional
  public Optional<Purge> purge(UUID id) {
    return PurgeRow.<PurgeRow>findByIdOptional(id).map(PurgeRow::toPurge);
  }

  /**
   * Lets only those pass who ask for stills that are there.
   *
   * @throws Problem gone, with the day and the rule
   */
  @Transactional
  public void requireStills(UUID id) {
    Purge purge = purge(id).orElse(null);
    if (purge != null) {
      throw Problem.of(ProblemType.GONE, purge.words())
          .with("purgedAt", purge.purgedAt().toString())
          .with("rule", purge.rule());
    }
  }

  /** Notes that a user has the ranked list before their eyes. */
  @Transactional
  public void seen(UUID id, String userId) {
    database
        .createNativeQuery(
            "insert into search_viewing (search_id, user_id, first_seen_at) values (?1, ?2, ?3)"
                + " on conflict do nothing")
        .setParameter(1, id)
        .setParameter(2, userId)
        .setParameter(3, clock.instant())
        .executeUpdate();
  }

  /** Whether a user has ever had the ranked list before their eyes. */
  @Transactional
  public boolean hasSeen(UUID id, String userId) {
    return !database
        .createNativeQuery("select 1 from search_viewing where search_id = ?1 and user_id = ?2")
        .setParameter(1, id)
        .setParameter(2, userId)
        .getResultList()
        .isEmpty();
  }

  /** All who have ever had the ranked list of a search before their eyes. */
  @Transactional
  public List<String> viewers(UUID id) {
    List<?> found =
        database
            .createNativeQuery(
                "select user_id from search_viewing where search_id = ?1", String.class)
            .setParameter(1, id)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /** Which of the searches a user has had the ranked list of before their eyes. */
  @Transactional
  public Set<UUID> seenBy(String userId, Collection<UUID> ids) {
    @SuppressWarnings("unchecked")
    List<UUID> seen =
        database
            .createNativeQuery(
                "select search_id from search_viewing where user_id = :user and search_id in (:ids)",
                UUID.class)
            .setParameter("user", userId)
            .setParameter("ids", ids.isEmpty() ? List.of(NO_SEARCH) : ids)
            .getResultList();
    return Set.copyOf(seen);
  }

  /** All searches of one case of a force, oldest first. */
  @Transactional
  public List<SearchSummary> ofCase(String force, String caseReference) {
    return database
        .createQuery(
            SUMMARY
                + " where s.details.force = :force and s.details.caseReference = :reference"
                + " and not s.knownAnswer"
                + " order by s.id",
            SearchSummary.class)
        .setParameter("force", force)
        .setParameter("reference", caseReference)
        .getResultList();
  }

  /** The searches with a still of one record, such as an evidence pack, oldest first. */
  @Transactional
  public List<SearchSummary> ofOrigin(UUID recordId) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        database
            .createNativeQuery(
                "select distinct search_id from search_still"
                    + " where still->'facts'->'origin'->>'recordId' = ?1",
                UUID.class)
            .setParameter(1, recordId.toString())
            .getResultList();
    return database
        .createQuery(
            SUMMARY + " where s.id in :ids and not s.knownAnswer order by s.id",
            SearchSummary.class)
        .setParameter("ids", ids.isEmpty() ? List.of(NO_SEARCH) : ids)
        .getResultList();
  }

  /** The searches of a force, newest first; of every force where it is null. */
  @Transactional
  List<SearchSummary> page(@Nullable ForceCode force, @Nullable UUID before, int limit) {
    return database
        .createQuery(
            SUMMARY
                + " where not s.knownAnswer and (cast(:force as string) is null or s.details.force = :force)"
                + " and (cast(:before as uuid) is null or s.id < :before) order by s.id desc",
            SearchSummary.class)
        .setParameter("force", force == null ? null : force.value())
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }
}
