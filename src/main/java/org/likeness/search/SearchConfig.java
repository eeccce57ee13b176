package org.likeness.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.likeness.gallery.ScanChoice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How searches are made. */
@ConfigMapping(prefix = "likeness.search")
public interface SearchConfig {

  /**
   * The operating point (S6): the share of searches of people who are not enrolled that may list
   * anybody, above 0 and below 1. The cosine at which lists are cut follows from it and from the
   * number of people in the gallery at that moment.
   */
  @WithDefault("0.01")
  double fpir();

  /**
   * Folder of calibrations of your own, made by {@code likeness evaluate}; they come before those
   * that the program brings. Without one for the model in use no search with a cut is made.
   */
  Optional<Path> calibrations();

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

  /** How often it is looked for searches that are to be made later; a duration, or {@code off}. */
  @WithDefault("1s")
  String pendingEvery();

  /** How long it can be asked what became of such a search. */
  @WithDefault("P1D")
  Duration pendingKept();
}
