package org.likeness.evidence.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of archives that hold packs. */
@ConfigMapping(prefix = "likeness.evidence.batch")
public interface BatchConfig {

  /** Most bytes of an archive, and of what it unpacks to. */
  @WithDefault("2147483648")
  long largest();

  /** Most entries of an archive, folders among them. */
  @WithDefault("1000")
  int mostEntries();

  /** Most packs of an archive. */
  @WithDefault("100")
  int mostPacks();

  /** How many times its packed size an entry may unpack to. Videos and pictures do not shrink. */
  @WithDefault("50")
  int mostRatio();
}
