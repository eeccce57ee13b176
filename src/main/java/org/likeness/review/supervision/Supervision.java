package org.likeness.review.supervision;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.search.Priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** What a supervisor of a force sees of its reviews. */
@ApplicationScoped
class Supervision {
  private static final String OPEN =
      """
      select search_id, state, opened_at, offence, priority, due_at,
        claimed_by is not null and claimed_until > ?::timestamptz claimed,
        due_at <= ?::timestamptz overdue
      from review
      where force = ? and not known_answer
        and purged_at is null and state in ('awaiting-review', 'awaiting-verification', 'awaiting-arbitration')
      order by overdue desc,
        case priority when 'threat-to-life' then 0 when 'urgent' then 1 else 2 end,
        due_at, search_id
      limit 500
      """;
  private static final String WRONG =
      """
      select o.search_id, s.case_reference, o.occurred_on, o.reason, o.recorded_by, o.recorded_at,
        exists (select 1 from case_outcome a where a.search_id = o.search_id
          and a.step = 'ACTIONED'
          and not exists (select 1 from case_outcome c where c.corrects = a.id)) actioned,
        array(select d.reviewer from review_decision d where d.search_id = o.search_id
          and d.outcome = 'POSSIBLE_MATCH' order by d.decided_at) reviewers
      from case_outcome o
        join review r on r.search_id = o.search_id
        join search s on s.id = o.search_id
      where r.force = ? and o.step = 'WRONG_LEAD'
        and not exists (select 1 from case_outcome c where c.corrects = o.id)
      order by o.id desc
      limit 500
      """;

  private final SqlRows rows;
  private final AuditLog audit;
  private final Clock clock;

  Supervision(SqlRows rows, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  OpenReviews open(Actor supervisor) {
    Object now = clock.instant().atOffset(ZoneOffset.UTC);
    String force = supervisor.force().value();
    List<OpenReviews.Item> items = rows.read(OPEN, Supervision::open, now, now, force);
    consulted("review.queue-read", supervisor, items.size());
    return new OpenReviews(items);
  }

  WrongLeads wrongLeads(Actor supervisor) {
    List<WrongLeads.Item> items =
        rows.read(WRONG, Supervision::wrongLead, supervisor.force().value());
    consulted("outcome.wrong-leads-read", supervisor, items.size());
    return new WrongLeads(items);
  }

  private void consulted(String action, Actor supervisor, int count) {
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, action, supervisor, "force", supervisor.force())
            .with("count", count));
  }

  private static OpenReviews.Item open(ResultSet row) throws SQLException {
    Instant due = SqlRows.instant(row, "due_at");
    return new OpenReviews.Item(
        row.getObject("search_id", UUID.class),
        row.getString("state"),
        SqlRows.instant(row, "opened_at"),
        row.getString("offence"),
        Priority.of(row.getString("priority")),
        due,
        row.getBoolean("overdue"),
        row.getBoolean("claimed"));
  }

  private static WrongLeads.Item wrongLead(ResultSet row) throws SQLException {
    return new WrongLeads.Item(
        row.getObject("search_id", UUID.class),
        row.getString("case_reference"),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("reason"),
        row.getString("recorded_by"),
        SqlRows.instant(row, "recorded_at"),
        row.getBoolean("actioned"),
        Arrays.asList((String[]) row.getArray("reviewers").getArray()));
  }
}
