package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How the templates of several stills become that of a probe (S4); with one still all are one. */
public enum ProbeFusion {
  /** Every still counts the same. Searches of before the weights were made so. */
  MEAN {
    @Override
    double weight(double quality) {
      return 1;
    }
  },

  /** A still of the best quality counts twice as much as one of the worst. */
  QUALITY_WEIGHTED {
    @Override
    double weight(double quality) {
      return 1 + quality;
    }
  };

  /** How new searches fuse; what it gains is in {@code src/docs/accuracy.md}. */
  static final ProbeFusion NOW = QUALITY_WEIGHTED;

  /**
   * How much a still counts.
   *
   * @param quality of the chosen face, 0 to 1
   */
  abstract double weight(double quality);

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
