package org.likeness.calibration;

/**
 * The highest scores of the non-mated searches, as a generalised Pareto distribution of what
 * exceeds a threshold.
 *
 * @param from the threshold, a cosine
 * @param share of the searches that exceed it, 0..1
 * @param scale of the distribution, positive
 * @param shape of it; below 0 there is a highest score
 */
public record Tail(double from, double share, double scale, double shape) {
  private static final double EXPONENTIAL = 1e-9;

  /** Refuses what is no distribution. */
  public Tail {
    if (!(share > 0 && share < 1) || !(scale > 0) || !Double.isFinite(shape)) {
      throw new IllegalArgumentException(
          "share must be in 0..1 and scale positive; share=%s scale=%s shape=%s"
              .formatted(share, scale, shape));
    }
  }

  /** Share of the searches whose highest score reaches a cosine of at least {@link #from}. */
  double exceedance(double cosine) {
    double above = (cosine - from) / scale;
    if (Math.abs(shape) < EXPONENTIAL) {
      return share * Math.exp(-above);
    }
    double base = 1 + shape * above;
    return base <= 0 ? 0 : share * Math.pow(base, -1 / shape);
  }

  /** The cosine that such a share, at most {@link #share}, reaches. */
  double cosine(double exceedance) {
    double ratio = share / exceedance;
    return Math.abs(shape) < EXPONENTIAL
        ? from + scale * Math.log(ratio)
        : from + scale / shape * (Math.pow(ratio, shape) - 1);
  }
}
