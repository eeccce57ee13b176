package org.likeness.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Periods from the capture of an image until its review, where the source gives no date (G2). */
@ConfigMapping(prefix = "likeness.retention")
public interface RetentionConfig {

  /** Convicted: the least that is kept before the first review. */
  @WithDefault("P6Y")
  Period convicted();

  /** Convicted, under 18 at capture. Our choice: half. */
  @WithDefault("P3Y")
  Period convictedUnder18();

  /**
   * Not convicted. The person may apply for deletion at once; without an application the image is
   * reviewed, and leaves the searches, after this period. Our choice.
   */
  @WithDefault("P1Y")
  Period unconvicted();

  /** Not convicted, under 18 at capture: the stronger presumption of deletion. Our choice. */
  @WithDefault("P6M")
  Period unconvictedUnder18();

  /**
   * Sets of periods by the day from which they take the place of those above, in UTC. From that day
   * on the review dates of all images whose source gave none follow the new set.
   */
  Map<LocalDate, Dated> rules();

  /** How often images past review are looked for; a duration, or {@code off}. */
  @WithDefault("1h")
  String sweepEvery();

  /** How often decisions that wait are carried out; a duration, or {@code off}. */
  @WithDefault("2s")
  String decisionsEvery();

  /** Time from the receipt of an application for deletion until it is to be answered. */
  @WithDefault("P28D")
  Period answerWithin();

  /**
   * The zone whose calendar says which day lies in the future: that of the receipt of an
   * application, or of what became of a case.
   */
  @WithDefault("Europe/London")
  ZoneId zone();

  /** A set of periods; what it does not name is as above. */
  interface Dated {
    /** Convicted. */
    Optional<Period> convicted();

    /** Convicted, under 18 at capture. */
    Optional<Period> convictedUnder18();

    /** Not convicted. */
    Optional<Period> unconvicted();

    /** Not convicted, under 18 at capture. */
    Optional<Period> unconvictedUnder18();
  }
}
