package org.likeness.retention;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** The defaults of G2, as they are without any configuration. */
class ReviewDatesTest {
  private final SmallRyeConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(RetentionConfig.class)
          .build();
  private final ReviewDates reviewDates =
      new ReviewDates(config.getConfigMapping(RetentionConfig.class));

  @ParameterizedTest
  @CsvSource({
    "CONVICTED, 30, 2030-02-28",
    "CONVICTED, 18, 2030-02-28",
    "CONVICTED, 17, 2027-02-28",
    "UNCONVICTED, 30, 2025-02-28",
    "UNCONVICTED, 17, 2024-08-29"
  })
  void goByOutcomeAndAge(RetentionBasis basis, int age, LocalDate expected) {
    assertThat(reviewDates.reviewDate(basis, LocalDate.of(2024, 2, 29), age)).isEqualTo(expected);
  }
}
