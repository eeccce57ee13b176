package org.likeness.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How people who are in the gallery twice are looked for. */
@ConfigMapping(prefix = "likeness.duplicates")
public interface DuplicateConfig {

  /**
   * Whether enrolled images are compared with the others of their force. It is a use of biometric
   * data of its own: decide about it with your data protection officer.
   */
  @WithDefault("false")
  boolean enabled();

  /** Share of images of people who are in the gallery once that may be said to be twice in it. */
  @WithDefault("0.001")
  double fpir();

  /** Share of the time that is spent on comparing while there is something to compare, 0.01..1. */
  @WithDefault("0.25")
  double share();

  /** How often new images are looked for once all are compared. */
  @WithDefault("PT5S")
  Duration pollEvery();
}
