package org.likeness.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Searches of operators. */
@ConfigMapping(prefix = "likeness.operator")
public interface OperatorConfig {

  /** Most bytes of the photo; 20 MiB. */
  @WithDefault("20971520")
  int maxBytes();

  /** For so long after the answer the pictures of those listed can be seen. */
  @WithDefault("PT5M")
  Duration pictureLifetime();
}
