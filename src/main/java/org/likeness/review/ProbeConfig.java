package org.likeness.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Period;

/** How long the stills of searches are kept after nothing more is to be done with them. */
@ConfigMapping(prefix = "likeness.retention.stills")
public interface ProbeConfig {

  /** After the end of a search that led to no action. Our choice: complaints come within a year. */
  @WithDefault("P1Y")
  Period withoutAction();

  /**
   * After the last entry of a case in which somebody was acted against, or of a possible match of
   * which nobody recorded what became. Our choice: as long as claims can be brought.
   */
  @WithDefault("P6Y")
  Period withAction();

  /** After a search that was never reviewed to the end. Our choice. */
  @WithDefault("P6M")
  Period notReviewed();
}
