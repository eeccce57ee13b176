package org.likeness.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Period;

/** Bounds of evidence packs, and how long they are kept. */
@ConfigMapping(prefix = "likeness.evidence")
public interface EvidenceConfig {

  /** Most bytes of one video. */
  @WithDefault("2147483648")
  long largestVideo();

  /** Most bytes of one still. */
  @WithDefault("26214400")
  long largestStill();

  /** Most bytes of one statement as a PDF. */
  @WithDefault("20971520")
  long largestStatement();

  /** Most files of a pack, those that are being sent among them. */
  @WithDefault("50")
  int mostFiles();

  /** Most bytes of an organisation's packs that are not closed, and of what it is sending. */
  @WithDefault("107374182400")
  long quota();

  /** Time after which a draft that nobody touched is removed. Our choice. */
  @WithDefault("P60D")
  Period draftsExpire();

  /** How long a pack is kept after the police closed or refused it. Our choice. */
  @WithDefault("P1Y")
  Period keepClosed();

  /** How long a pack is kept after its submission if it is never closed. Our choice. */
  @WithDefault("P6Y")
  Period keepOpen();
}
