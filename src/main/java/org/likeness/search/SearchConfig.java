package org.likeness.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.likeness.gallery.ScanChoice;

import java.time.Duration;
import java.util.Map;

/** How searches are made. */
@ConfigMapping(prefix = "likeness.search")
public interface SearchConfig {

  /**
   * The lowest cosine of a candidate at the operating point, by catalogue id of the recogniser: a
   * cosine of one model means nothing for another. The shipped values gave a false-positive
   * identification rate of 0.01 for 191 strangers in a gallery of 300 people; in a larger gallery
   * the same cosine gives more false candidates.
   */
  Map<String, Double> cut();

  /** Most people in a candidate list, 1..500. */
  @WithDefault("50")
  int maxCandidates();

  /**
   * How the gallery is searched: {@code automatic}, that is exhaustively while it meets the latency
   * budget; {@code exhaustive}; or {@code approximate}. Investigative searches are always
   * exhaustive, and "no candidate" is never said without an exhaustive scan.
   */
  @WithDefault("automatic")
  ScanChoice scan();

  /** Most stills in one search or analysis. */
  @WithDefault("10")
  int maxStills();

  /** Most bytes of all stills of one request together; 100 MiB. */
  @WithDefault("104857600")
  long maxTotalBytes();

  /** How many stills are decoded and analysed at the same time; each may take half a gigabyte. */
  @WithDefault("2")
  int stillsAtOnce();

  /** How long a request waits for its turn at most; then it is refused with a hint to try again. */
  @WithDefault("PT10S")
  Duration longestWait();

  /** How long an analysis and its stills are kept. */
  @WithDefault("PT30M")
  Duration analysisLifetime();

  /** How often analyses that are over are removed. */
  @WithDefault("PT1M")
  Duration sweepInterval();
}
