package org.likeness.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.likeness.gallery.ScanMode;

import java.time.Duration;

/** How searches are made. */
@ConfigMapping(prefix = "likeness.search")
public interface SearchConfig {

  /**
   * The lowest cosine of a candidate at the operating point. It belongs to the default recogniser;
   * the accuracy document says where it comes from.
   */
  @WithDefault("0.45")
  double cut();

  /** Most people in a candidate list, 1..500. */
  @WithDefault("50")
  int maxCandidates();

  /** How the gallery is searched: exhaustive or approximate. */
  @WithDefault("exhaustive")
  ScanMode scan();

  /** Most stills in one search or analysis. */
  @WithDefault("10")
  int maxStills();

  /** How many stills are decoded and analysed at the same time; each may take half a gigabyte. */
  @WithDefault("2")
  int stillsAtOnce();

  /** How long an analysis and its stills are kept. */
  @WithDefault("PT30M")
  Duration analysisLifetime();

  /** How often analyses that are over are removed. */
  @WithDefault("PT1M")
  Duration sweepInterval();
}
