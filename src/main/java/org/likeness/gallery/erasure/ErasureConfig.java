package org.likeness.gallery.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How erasures are worked off. */
@ConfigMapping(prefix = "likeness.gallery.erasure")
public interface ErasureConfig {

  /** How often pending steps are looked at; a duration. They are begun at once besides. */
  @WithDefault("5s")
  String every();

  /** Wait after the first attempt at a step that failed; it doubles with each further one. */
  @WithDefault("PT1S")
  Duration firstWait();

  /** Longest wait between two attempts. */
  @WithDefault("PT5M")
  Duration longestWait();

  /** An erasure that is not finished so long after it was begun is overdue: somebody must look. */
  @WithDefault("P2D")
  Duration overdueAfter();

  /**
   * Whether to start with a ledger that is not this database's, and to make it that. For one start,
   * when the ledger and all copies of it are lost.
   */
  @WithDefault("false")
  boolean renewLedger();

  /**
   * Whether a gallery manager may erase images of all forces, and see their erasures: a national
   * database.
   */
  @WithDefault("true")
  boolean national();
}
