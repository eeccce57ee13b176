package org.likeness.gallery;

/** Who decides how the index is searched. */
public enum ScanChoice {
  /** Exhaustively while that meets the latency budget. */
  AUTOMATIC,
  /** Always exhaustively. */
  EXHAUSTIVE,
  /** Approximately wherever the retention of the index is known. */
  APPROXIMATE
}
