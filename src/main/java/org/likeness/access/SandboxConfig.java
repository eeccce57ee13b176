package org.likeness.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether this is a sandbox for those who write systems that call the API. */
@ConfigMapping(prefix = "likeness.sandbox")
public interface SandboxConfig {

  /** Whether every answer and page says that nothing here is real. Fixed for a database's life. */
  @WithDefault("false")
  boolean enabled();
}
