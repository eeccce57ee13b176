package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.ObjectUse.Need;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Purges stills: first they are shown to nobody, then their bytes are removed, except those that
 * something else needs. While the store is down that is pending.
 */
@ApplicationScoped
public class StillPurge {
  /** Of nothing at all: where it is asked for, it is the store that answers. */
  private static final Sha256 ANY = Sha256.of(new byte[0]);

  private final EntityManager database;
  private final MediaStore media;
  private final ObjectUse use;
  private final ObjectLock lock;
  private final AuditLog audit;
  private final Clock clock;

  StillPurge(
      EntityManager database,
      MediaStore media,
      ObjectUse use,
      ObjectLock lock,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.media = media;
    this.use = use;
    this.lock = lock;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Purges the stills of searches: from the commit on they are shown to nobody. Audited here, after
   * all else, so that nobody has to wait for what holds the log.
   *
   * @param rules why, by search
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void purge(Map<UUID, String> rules) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rules.forEach(
        (searchId, rule) -> {
          PurgeRow row = new PurgeRow();
          row.searchId = searchId;
          row.rule = rule;
          row.purgedAt = now;
          database.persist(row);
        });
    database.flush();
    rules.forEach(
        (searchId, rule) ->
            audit.append(
                AuditEntry.of(
                        EventKind.ERASURE, "search.stills-purged", Actor.SYSTEM, "search", searchId)
                    .because("retention rule " + rule)));
  }

  /**
   * Removes what is pending, a search in a transaction. One object that cannot be removed keeps
   * none of the others; a store that is down keeps all of them.
   *
   * @throws org.likeness.problem.Problem storage-unavailable; what is left stays pending
   */
  public void removePending() {
    List<UUID> pending =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    PurgeRow.<PurgeRow>list("removedAt is null order by purgedAt, searchId")
                        .stream()
                        .map(row -> row.searchId)
                        .toList());
    Problem failure = null;
    for (UUID id : pending) {
      // before the lock is taken: while it is held nobody keeps anything
      Optional<MediaObject> unused = media.open(ANY);
      try {
        QuarkusTransaction.requiringNew().run(() -> remove(id));
      } catch (Problem e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void remove(UUID searchId) {
    lock.whileRemoving();
    PurgeRow row = PurgeRow.findById(searchId);
    if (row.removedAt != null) {
      return;
    }
    Map<Sha256, Need> stills =
        stills(searchId).stream().collect(Collectors.toMap(still -> still, use::of));
    if (stills.containsValue(Need.PASSING)) {
      return;
    }
    Set<Sha256> unused =
        stills.keySet().stream()
            .filter(still -> stills.get(still) == Need.NONE)
            .collect(Collectors.toSet());
    unused.forEach(media::delete);
    row.removedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.flush();
    audit.append(
        AuditEntry.of(EventKind.ERASURE, "search.stills-removed", Actor.SYSTEM, "search", searchId)
            .because("retention rule " + row.rule)
            .with("stills", stills.size())
            .with("keptForOthers", stills.size() - unused.size()));
  }

  private Set<Sha256> stills(UUID searchId) {
    SearchRow search = SearchRow.findById(searchId);
    return search.stills.stream()
        .map(still -> new Sha256(still.sha256()))
        .collect(Collectors.toSet());
  }
}
