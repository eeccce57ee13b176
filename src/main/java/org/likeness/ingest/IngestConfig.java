package org.likeness.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.time.ZoneId;

/** How imports are taken and worked off. */
@ConfigMapping(prefix = "likeness.ingest")
public interface IngestConfig {

  /** Whether a gallery manager may import, and see imports of, all forces: a national database. */
  @WithDefault("true")
  boolean national();

  /** Most records of one manifest; larger ones are split. */
  @WithDefault("1000000")
  int maxRecords();

  /** The zone whose calendar says which capture date lies in the future. */
  @WithDefault("Europe/London")
  ZoneId zone();

  /**
   * Images that the engine works on at the same time for imports; 0: as many as there are
   * processors. Half as many workers again read images and commit meanwhile.
   */
  @WithDefault("0")
  int workers();

  /** Most records that one worker claims, and commits, at once. */
  @WithDefault("64")
  int chunk();

  /** After this time a worker commits what it has, even if its chunk is not worked off. */
  @WithDefault("PT3S")
  Duration chunkTime();

  /** How long a claim outlives the process that made it. */
  @WithDefault("PT12S")
  Duration claimTime();

  /** How long an idle worker waits before it looks for work that another replica received. */
  @WithDefault("PT1S")
  Duration poll();

  /** Longest wait between two attempts while the database, a disk or the models are away. */
  @WithDefault("PT15S")
  Duration longestPause();

  /** Limits of archives. */
  Archive archive();

  /** What a zip of images may be; beyond it nothing is unpacked. */
  interface Archive {

    /** Most entries. */
    @WithDefault("200000")
    int maxEntries();

    /** Most bytes that unpack from one byte of the archive, over all wanted entries. */
    @WithDefault("100")
    int maxRatio();
  }
}
