package org.likeness.oversight;

import org.likeness.review.supervision.JointTests;

import java.sql.SQLException;
import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes statistics from what the database holds. */
@ApplicationScoped
class StatisticsMaker {
  private final ReadOnlyDatabase database;
  private final FunnelQuery funnel;
  private final WrongLeadAlerts alerts;
  private final JointTests tests;
  private final EvidenceFigures evidence;
  private final Clock clock;

  StatisticsMaker(
      ReadOnlyDatabase database,
      FunnelQuery funnel,
      WrongLeadAlerts alerts,
      JointTests tests,
      EvidenceFigures evidence,
      Clock clock) {
    this.database = database;
    this.funnel = funnel;
    this.alerts = alerts;
    this.tests = tests;
    this.evidence = evidence;
    this.clock = clock;
  }

  Statistics make(Scope scope) {
    return database.inOneMoment(rows -> read(rows, scope));
  }

  private Statistics read(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    Months months = scope.months();
    return new Statistics(
        months.from().toString(),
        months.to().toString(),
        scope.force(),
        clock.instant(),
        funnel.read(rows, scope),
        SearchFigures.byPurpose(rows, scope),
        SearchFigures.byOffence(rows, scope),
        SearchFigures.byOperators(rows, scope),
        SearchFigures.ofWatchlists(rows, scope),
        SearchFigures.points(rows, scope),
        GalleryFigures.read(rows, scope),
        GalleryNow.read(rows),
        tests.read(scope.force(), months.begin().toInstant(), months.end().toInstant()),
        evidence.read(months),
        alerts.read(rows, scope));
  }
}
