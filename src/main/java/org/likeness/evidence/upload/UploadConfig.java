package org.likeness.evidence.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Bounds of uploads. */
@ConfigMapping(prefix = "likeness.evidence.upload")
public interface UploadConfig {

  /** Time without a byte after which an unfinished upload is removed. Our choice. */
  @WithDefault("P7D")
  Duration expiresAfter();

  /**
   * Most requests that send bytes at the same time, to this replica; each holds 4 MiB, with a
   * checksum 32 MiB. Well below the connections of the database, which others need too.
   */
  @WithDefault("16")
  int atOnce();

  /** How often what came whole is looked at; a duration, or {@code off}. */
  @WithDefault("1s")
  String workEvery();

  /** How often what is no longer needed is removed; a duration, or {@code off}. */
  @WithDefault("10s")
  String sweepEvery();
}
