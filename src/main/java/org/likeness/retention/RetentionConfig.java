package org.likeness.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Period;

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

  /** How often images past review are looked for; a duration, or {@code off}. */
  @WithDefault("1h")
  String sweepEvery();
}
