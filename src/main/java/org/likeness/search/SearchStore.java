package org.likeness.search;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.ObjectLock;
import org.likeness.media.PutNotes;
import org.likeness.problem.Problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Stores a search, opens its review and audits it, all or nothing. */
@ApplicationScoped
class SearchStore {
  private final EntityManager database;
  private final ReviewDesk reviews;
  private final FrozenSearches searches;
  private final SearchRuns runs;
  private final PutNotes notes;
  private final ObjectLock lock;
  private final AuditLog audit;
  private final Instance<StillSource> sources;

  SearchStore(
      EntityManager database,
      ReviewDesk reviews,
      FrozenSearches searches,
      SearchRuns runs,
      PutNotes notes,
      ObjectLock lock,
      AuditLog audit,
      @Any Instance<StillSource> sources) {
    this.database = database;
    this.reviews = reviews;
    this.searches = searches;
    this.runs = runs;
    this.notes = notes;
    this.lock = lock;
    this.audit = audit;
    this.sources = sources;
  }

  /**
   * Notes that a search with a key is begun.
   *
   * @throws Problem conflict if one with the same key is under way
   */
  void begin(Actor actor, @Nullable RequestKey key) {
    if (key != null) {
      runs.begin(actor, key);
    }
  }

  /** It came to nothing: the same key may be sent again at once. */
  void abandon(Actor actor, @Nullable RequestKey key) {
    if (key != null) {
      runs.abandon(actor, key);
    }
  }

  /** Notes how far a search is whose sender can follow it. */
  void reached(SearchStage stage, Actor actor, @Nullable RequestKey key, @Nullable UUID search) {
    if (key != null) {
      runs.reached(stage, actor, key, search);
    }
  }

  /**
   * Stores it. Its stills are put before the transaction that refers to them.
   *
   * @throws Problem conflict if the same key is being used at this moment
   */
  void keep(
      FrozenSearch search,
      List<byte[]> stills,
      Urgency urgency,
      Actor actor,
      @Nullable RequestKey key) {
    UUID unused =
        notes.keep(
            search.id(),
            stills,
            () -> {
              lock.whileKeeping();
              Collection<StillOrigin> origins = origins(search);
              origins.forEach(origin -> sources.forEach(source -> source.lock(origin, actor)));
              store(search, urgency, key);
              origins.forEach(
                  origin -> sources.forEach(source -> source.searched(search, origin, actor)));
              searches.seen(search.id(), actor.userId());
              audit.append(entry(search, actor).with("priority", urgency.priority().wireName()));
              return search.id();
            });
  }

  /** Each record once, in one order, so that two searches cannot wait for each other. */
  private static Collection<StillOrigin> origins(FrozenSearch search) {
    Map<UUID, StillOrigin> origins = new TreeMap<>();
    for (ProbeStill still : search.stills()) {
      StillOrigin origin = still.facts().origin();
      if (origin != null) {
        origins.put(origin.recordId(), origin);
      }
    }
    return origins.values();
  }

  /**
   * Stores it with its review and audits nothing: that is for the caller to do.
   *
   * @param then in the same transaction
   */
  <T> T keep(FrozenSearch search, List<byte[]> stills, Urgency urgency, Supplier<T> then) {
    return notes.keep(
        search.id(),
        stills,
        () -> {
          lock.whileKeeping();
          store(search, urgency, null);
          return then.get();
        });
  }

  private void store(FrozenSearch search, Urgency urgency, @Nullable RequestKey key) {
    SearchRow row = SearchRow.of(search);
    row.idempotencyKey = key == null ? null : key.key();
    row.requestSha256 = key == null ? null : key.requestSha256();
    database.persist(row);
    flush();
    reviews.open(search, urgency);
    database.flush();
  }

  private void flush() {
    try {
      database.flush();
    } catch (ConstraintViolationException e) {
      throw SearchRuns.underWay().causedBy(e);
    }
  }

  private static AuditEntry entry(FrozenSearch search, Actor actor) {
    AuditEntry entry =
        AuditEntry.of(EventKind.COMBINATION, "search.created", actor, "search", search.id())
            .because(search.details().justification())
            .with("purpose", search.details().purpose())
            .with("caseReference", search.details().caseReference())
            .with("mode", search.point().mode().wireName())
            .with("candidates", search.candidates().size())
            .with("galleryRevision", search.gallery().revision())
            .with("galleryComplete", search.gallery().complete())
            .with("model", search.model().id())
            .with("change", String.valueOf(search.point().change()));
    for (ProbeStill still : search.stills()) {
      entry = entry.with("still" + still.facts().index(), still.facts().sha256());
    }
    return entry;
  }

  /**
   * The search that the same user made with the same key.
   *
   * @throws Problem invalid-request if something else was sent with that key
   */
  @Transactional
  Optional<FrozenSearch> madeBefore(Actor actor, @Nullable RequestKey key) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<SearchRow> row =
        SearchRow.<SearchRow>find(
                "createdById = ?1 and idempotencyKey = ?2", actor.userId(), key.key())
            .firstResultOptional();
    if (row.isPresent() && !key.requestSha256().equals(row.get().requestSha256)) {
      throw Problem.field("Idempotency-Key", "was used before for another request");
    }
    return row.map(SearchRow::toFrozen);
  }
}
