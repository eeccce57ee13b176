package org.likeness.review.supervision;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.review.Outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what reviewers decided on lists whose answer is known. */
@ApplicationScoped
class AnsweredTests {
  private static final String ANSWERS =
      """
      select d.reviewer_id, d.reviewer, d.begun_at, d.decided_at, k.mated, d.outcome,
        exists (select 1 from known_answer_person p
          where p.search_id = d.search_id and p.candidate_id = d.candidate_id) named
      from known_answer k join review_decision d on d.search_id = k.search_id
      where (?::text is null or k.force = ?)
      """;
  private static final String REVIEWERS =
      """
      select d.reviewer_id, max(d.reviewer) reviewer
      from review r join review_decision d on d.search_id = r.search_id
      where r.force = ? group by d.reviewer_id
      """;

  private final SqlRows rows;

  AnsweredTests(SqlRows rows) {
    this.rows = rows;
  }

  /** Of all reviewers of the force. */
  List<Answered> of(ForceCode force) {
    return of(force.value());
  }

  /** Of all reviewers of a force, or of all forces. */
  List<Answered> of(@Nullable String force) {
    return rows.read(ANSWERS, AnsweredTests::answered, force, force);
  }

  /** Of one of them. */
  List<Answered> of(ForceCode force, String reviewerId) {
    return rows.read(
        ANSWERS + " and d.reviewer_id = ?",
        AnsweredTests::answered,
        force.value(),
        force.value(),
        reviewerId);
  }

  /** Whoever has decided anything for the force: login by id. */
  Map<String, String> reviewers(ForceCode force) {
    Map<String, String> logins = new TreeMap<>();
    rows.read(
            REVIEWERS,
            row -> Map.entry(row.getString("reviewer_id"), row.getString("reviewer")),
            force.value())
        .forEach(one -> logins.put(one.getKey(), one.getValue()));
    return logins;
  }

  private static Answered answered(ResultSet row) throws SQLException {
    OffsetDateTime begun = row.getObject("begun_at", OffsetDateTime.class);
    return new Answered(
        row.getString("reviewer_id"),
        row.getString("reviewer"),
        begun == null ? null : begun.toInstant(),
        SqlRows.instant(row, "decided_at"),
        row.getBoolean("mated"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBoolean("named"));
  }
}
