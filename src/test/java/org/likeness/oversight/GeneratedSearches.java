package org.likeness.oversight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/**
 * Searches of a force and month with what became of them, written by plain SQL: years of them in a
 * moment.
 *
 * @param force whose
 * @param month in which they were made
 * @param searches how many
 * @param listed so many of them listed somebody
 * @param matched in so many of those a reviewer found a possible match
 * @param verified in so many of those a second one agreed
 * @param actioned so many of those were acted on
 * @param wrong so many of those verified were wrong leads; the first are those acted on
 */
public record GeneratedSearches(
    String force,
    YearMonth month,
    int searches,
    int listed,
    int matched,
    int verified,
    int actioned,
    int wrong) {
  private static final List<String> SQL =
      List.of(
          """
          create temporary table made on commit drop as
          select n, gen_random_uuid() as id, gen_random_uuid() as candidate,
            ?::timestamptz + (n %% 27) * interval '1 day' as at
          from generate_series(1, %3$d) n
          """,
          """
          insert into search (id, created_at, created_by_id, created_by, force, case_reference, offence, purpose,
            justification, image_source, policy_version, filter, mode, threshold, max_candidates, model_id,
            model_sha256, preprocessing, fusion, gallery_generation, gallery_revision, gallery_images, gallery_people,
            scan, fpir, calibration, calibration_extrapolated)
          select id, at, 'u', 'u', '%1$s', 'C', case when n %% 3 = 0 then 'robbery' else 'theft' end,
            case when n %% 10 = 0 then 'missing-person' else 'investigate-crime' end, 'J', 'S', '1', '{}',
            'OPERATING_POINT', 0.5, 50, 'm', repeat('0', 64), 'p', 'MEAN', 1, 1, 10, 10, 'EXHAUSTIVE', 0.01, 'c', false
          from made
          """,
          "insert into search_candidate (id, search_id, rank) select candidate, id, 1 from made where n <= %4$d",
          """
          insert into search_candidate_image (candidate_id, position, image_id, score, force, custody_reference,
            person_reference, capture_date, age_at_capture, sex, offence_group, image_type, sha256)
          select candidate, 0, gen_random_uuid(), 0.5, 'X', 'R', 'P', '2019-01-01', 15 + n %% 50,
            case when n %% 2 = 0 then 'female' else 'male' end, 'theft', 'custody', repeat('0', 64)
          from made where n <= %4$d
          """,
          """
          insert into review (search_id, force, offence, searcher_id, state, tag, opened_at, changed_at, priority,
            due_at, known_answer)
          select id, '%1$s', 'theft', 'u', case when n <= %4$d then 'complete' else 'no-candidates' end,
            gen_random_uuid(), at, at, 'routine', at, false
          from made
          """,
          """
          insert into review_decision (search_id, stage, reviewer_id, reviewer, outcome, reason, candidate_id,
            features, differences_seen, decided_at)
          select id, stage, stage, stage, case when found then 'POSSIBLE_MATCH' else 'NOT_A_MATCH' end, 'R',
            case when found then candidate end, case when found then '{}'::jsonb end,
            case when found then 'none' end, at + later
          from (
            select id, candidate, at, 'FIRST_REVIEW' as stage, n <= %5$d as found, interval '1 hour' as later
            from made where n <= %4$d
            union all
            select id, candidate, at, 'VERIFICATION', n <= %6$d, interval '4 hours' from made where n <= %4$d
          ) decisions
          """,
          """
          insert into case_outcome (id, search_id, step, evidence_kind, evidence, reason, occurred_on,
            recorded_by_id, recorded_by, recorded_at)
          select gen_random_uuid(), id, 'ACTIONED', 'DNA', 'E', 'R', at::date, 'u', 'u', at
          from made where n <= %7$d
          """,
          """
          insert into case_outcome (id, search_id, step, reason, occurred_on, recorded_by_id, recorded_by, recorded_at)
          select gen_random_uuid(), id, 'WRONG_LEAD', 'R', at::date, 'u', 'u', at
          from made where n <= %8$d
          """);

  /** Of nobody listed. */
  public static GeneratedSearches of(String force, String month, int searches) {
    return new GeneratedSearches(force, YearMonth.parse(month), searches, 0, 0, 0, 0, 0);
  }

  public GeneratedSearches with(int listed, int matched, int verified, int actioned, int wrong) {
    return new GeneratedSearches(
        force, month, searches, listed, matched, verified, actioned, wrong);
  }

  /** Writes them in one transaction of a connection that nobody else uses. */
  public void write(Connection connection) throws SQLException {
    boolean automatic = connection.getAutoCommit();
    connection.setAutoCommit(false);
    for (String sql : SQL) {
      String text =
          sql.formatted(force, month, searches, listed, matched, verified, actioned, wrong);
      try (PreparedStatement statement = connection.prepareStatement(text)) {
        if (text.contains("?")) {
          statement.setObject(1, new Months(month, month).begin());
        }
        statement.executeUpdate();
      }
    }
    connection.commit();
    connection.setAutoCommit(automatic);
  }
}
