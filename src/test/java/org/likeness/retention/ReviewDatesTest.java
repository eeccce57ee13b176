package org.likeness.retention;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The periods of G2: as they are without any configuration, and as dated sets change them. */
class ReviewDatesTest {
  private static final LocalDate CAPTURED = LocalDate.of(2024, 2, 29);

  private static ReviewDates configured(Map<String, String> settings) {
    return new ReviewDates(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .withMapping(RetentionConfig.class)
            .build()
            .getConfigMapping(RetentionConfig.class));
  }

  @ParameterizedTest
  @CsvSource({
    "CONVICTED, 30, 2030-02-28",
    "CONVICTED, 18, 2030-02-28",
    "CONVICTED, 17, 2027-02-28",
    "UNCONVICTED, 30, 2025-02-28",
    "UNCONVICTED, 17, 2024-08-29"
  })
  void goByOutcomeAndAge(RetentionBasis basis, int age, LocalDate expected) {
    RuleSet rules = configured(Map.of()).inForce(CAPTURED);

    assertThat(new NotedRules(0, rules).reviewDate(basis, CAPTURED, age)).isEqualTo(expected);
  }

  @Test
  void setIsInForceFromItsDayOnAndKeepsWhatItDoesNotName() {
    ReviewDates dates =
        configured(
            Map.of(
                "likeness.retention.rules.2026-01-01.unconvicted", "P3M",
                "likeness.retention.rules.2027-04-01.convicted", "P10Y"));

    assertThat(dates.inForce(LocalDate.of(2025, 12, 31)).inForceFrom()).isNull();
    assertThat(dates.inForce(LocalDate.of(2025, 12, 31)).unconvicted())
        .isEqualTo(Period.ofYears(1));
    assertThat(dates.inForce(LocalDate.of(2026, 1, 1)).unconvicted()).isEqualTo(Period.ofMonths(3));
    RuleSet later = dates.inForce(LocalDate.of(2030, 1, 1));
    assertThat(later.inForceFrom()).isEqualTo(LocalDate.of(2027, 4, 1));
    assertThat(later.convicted()).isEqualTo(Period.ofYears(10));
    assertThat(later.unconvicted())
        .as("a set stands by itself: it takes nothing from the one before")
        .isEqualTo(Period.ofYears(1));
  }

  @Test
  void periodThatIsNoneIsRefused() {
    assertThatThrownBy(() -> configured(Map.of("likeness.retention.unconvicted", "P0D")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unconvicted must be a period above zero");
  }
}
