package org.likeness.gallery.companion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How templates of a second model are made beside the work. */
@ConfigMapping(prefix = "likeness.gallery.companion")
public interface CompanionConfig {

  /** Threads that embed images with the second model. */
  @WithDefault("1")
  int workers();

  /** How often new images are looked for once all are embedded. */
  @WithDefault("PT1S")
  Duration pollEvery();
}
