package org.likeness.gallery.application;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.likeness.access.Actor;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.retention.RetentionConfig;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What an application must say (G2). */
class ApplicationsTest {
  private static final RetentionConfig CONFIG =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(RetentionConfig.class)
          .build()
          .getConfigMapping(RetentionConfig.class);

  /** Half an hour after midnight in British summer time it is still the day before in UTC. */
  @Test
  void dayOfReceiptIsOfTheForcesCalendar() {
    Clock clock = Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC);

    assertThat(complaints(clock, "2026-07-01")).contains("grounds").doesNotContain("receivedOn");
    assertThat(complaints(clock, "2026-07-02")).contains("receivedOn");
  }

  /** An application that lacks the rest is not stored, so that no database is needed. */
  private static List<String> complaints(Clock clock, String received) {
    Applications applications = new Applications(null, null, null, CONFIG, clock);
    NewApplication given = new NewApplication(null, null, null, LocalDate.parse(received), null);
    return catchThrowableOfType(Problem.class, () -> applications.record(given, Actor.SYSTEM))
        .errors()
        .stream()
        .map(FieldProblem::field)
        .toList();
  }
}
