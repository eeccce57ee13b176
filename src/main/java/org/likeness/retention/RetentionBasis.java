package org.likeness.retention;

/** What the period until review goes by (G2). */
public enum RetentionBasis {
  CONVICTED,
  /** Everyone else: not charged, charged and not yet tried, acquitted. */
  UNCONVICTED
}
