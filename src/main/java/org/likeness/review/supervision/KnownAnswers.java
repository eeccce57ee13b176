package org.likeness.review.supervision;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.search.FrozenSearch;
import org.likeness.search.KnownAnswerSearches;
import org.likeness.search.ProbeStill;
import org.likeness.search.Urgency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored tests of reviewers, with their answers kept apart (R5). */
@ApplicationScoped
class KnownAnswers {
  private static final int MOST = 200;
  private static final String LIST =
      """
      select k.search_id, k.seeded_at, k.seeded_by, k.mated, r.offence, r.state,
        (select count(*) from search_candidate c where c.search_id = k.search_id) candidates,
        (select count(*) from review_decision d where d.search_id = k.search_id) decisions
      from known_answer k join review r on r.search_id = k.search_id
      where k.force = ?
      order by k.search_id desc
      limit\s""";

  private final KnownAnswerSearches searches;
  private final SqlRows rows;
  private final AuditLog audit;

  KnownAnswers(KnownAnswerSearches searches, SqlRows rows, AuditLog audit) {
    this.searches = searches;
    this.rows = rows;
    this.audit = audit;
  }

  /** Puts a test into the queue, with its answer. */
  KnownAnswerList.Item seed(
      FrozenSearch search,
      List<byte[]> stills,
      KnownAnswerOrder order,
      Set<UUID> people,
      Actor actor) {
    return searches.keep(search, stills, order.urgency(), () -> keep(search, order, people, actor));
  }

  private KnownAnswerList.Item keep(
      FrozenSearch search, KnownAnswerOrder order, Set<UUID> people, Actor actor) {
    KnownAnswerRow row = new KnownAnswerRow();
    row.searchId = search.id();
    row.force = actor.force().value();
    row.mated = order.mated();
    row.seededById = actor.userId();
    row.seededBy = actor.login();
    row.seededAt = search.createdAt();
    row.people.addAll(people);
    row.persistAndFlush();
    audit.append(event(search, order.urgency(), actor));
    return new KnownAnswerList.Item(
        row.searchId,
        row.seededAt,
        row.seededBy,
        row.mated,
        search.details().offence(),
        search.candidates().size(),
        0,
        false);
  }

  private static AuditEntry event(FrozenSearch search, Urgency urgency, Actor actor) {
    AuditEntry entry =
        search
            .event(EventKind.COMBINATION, "known-answer.seeded", actor)
            .because(search.details().justification())
            .with("candidates", search.candidates().size())
            .with("priority", urgency.priority().wireName())
            .with("model", search.model().id());
    for (ProbeStill still : search.stills()) {
      entry = entry.with("still" + still.facts().index(), still.facts().sha256());
    }
    return entry;
  }

  /** Those of the supervisor's force. */
  KnownAnswerList list(Actor actor) {
    List<KnownAnswerList.Item> items =
        rows.read(LIST + MOST, KnownAnswers::item, actor.force().value());
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "known-answer.listed", actor, "force", actor.force())
            .with("count", items.size()));
    return new KnownAnswerList(items);
  }

  private static KnownAnswerList.Item item(ResultSet row) throws SQLException {
    return new KnownAnswerList.Item(
        row.getObject("search_id", UUID.class),
        SqlRows.instant(row, "seeded_at"),
        row.getString("seeded_by"),
        row.getBoolean("mated"),
        row.getString("offence"),
        row.getInt("candidates"),
        row.getInt("decisions"),
        row.getString("state").equals("complete"));
  }
}
