package org.likeness.watchlist;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.search.SearchAnswer;
import org.likeness.search.SearchFilter.WatchlistSearched;
import org.likeness.search.WatchlistIntake;
import org.likeness.watchlist.Watchlists.Searchable;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Searches among the people of a watchlist; without a match nothing but the event is kept. */
@ApplicationScoped
class WatchlistSearching {
  private final Watchlists watchlists;
  private final WatchlistIntake intake;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  WatchlistSearching(
      Watchlists watchlists,
      WatchlistIntake intake,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.watchlists = watchlists;
    this.intake = intake;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  WatchlistAnswer search(UUID id, MultipartFormDataInput input, Actor actor) {
    Searchable list = watchlists.searchable(id, actor);
    WatchlistSearched named = new WatchlistSearched(list.id(), list.name(), list.people().size());
    WatchlistIntake.Result result =
        intake.search(
            input, new WatchlistIntake.Among(named, list.purpose(), list.people()), actor);
    Optional<SearchAnswer> kept = result.kept();
    if (kept.isPresent()) {
      audit.appendNow(event(list, actor).with("search", kept.get().id()).with("matched", true));
      return WatchlistAnswer.of(kept.get(), list.people().size());
    }
    QuarkusTransaction.requiringNew().run(() -> nobody(list, result.complete(), actor));
    return WatchlistAnswer.nobody(list.people().size(), result.complete());
  }

  private void nobody(Searchable list, boolean complete, Actor actor) {
    database
        .createNativeQuery("insert into watchlist_search values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, UuidCreator.getTimeOrderedEpoch())
        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
        .setParameter(3, actor.force().value())
        .setParameter(4, list.id())
        .setParameter(5, list.people().size())
        .executeUpdate();
    audit.append(event(list, actor).with("matched", false).with("galleryComplete", complete));
  }

  private static AuditEntry event(Searchable list, Actor actor) {
    return AuditEntry.of(EventKind.COMBINATION, "watchlist.searched", actor, "watchlist", list.id())
        .with("purpose", list.purpose())
        .with("people", list.people().size());
  }
}
