package org.likeness.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How those who wait are told how far things are. */
@ConfigMapping(prefix = "likeness.progress")
public interface ProgressConfig {

  /**
   * How often the database is asked while somebody watches; a duration, or {@code off}. It is asked
   * less often when it takes long to answer.
   */
  @WithDefault("1s")
  String every();

  /** Silence after which a sign of life is sent, so that no proxy cuts the line. */
  @WithDefault("PT15S")
  Duration heartBeat();

  /** How often it is checked that a watcher is still signed in; the stream ends if not. */
  @WithDefault("PT5S")
  Duration checkEvery();

  /** Longest life of a stream; the browser opens the next by itself. */
  @WithDefault("PT10M")
  Duration longest();

  /** For so long it is remembered what ended: who comes back later is told to read anew. */
  @WithDefault("PT15M")
  Duration remembered();

  /** Most streams of one user in one process; browsers have six connections to a site. */
  @WithDefault("3")
  int streamsPerUser();

  /** Most streams of one process. */
  @WithDefault("2000")
  int streams();
}
