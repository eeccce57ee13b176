package org.likeness.media;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;

/** Where objects are kept. */
@ConfigMapping(prefix = "likeness.media")
public interface MediaConfig {

  /** The folder of the file-system store; created when missing. */
  Path folder();
}
