package org.likeness.seed;

/** The relief of the nose: bridge, tip, wings and nostrils. */
final class Nose {
  /** Height of the root, between the eyes. */
  private static final double ROOT = 0.75;

  private final Bones p;

  Nose(Bones bones) {
    this.p = bones;
  }

  double height(double x, double y) {
    double along = (ROOT - y) / (ROOT - p.noseLength);
    double bent = x - p.noseBend * Smooth.hill(along - 0.6, 0.7) * 2;
    double tipY = p.noseLength + 0.62 + p.tipLift * 0.5;
    double tip = 0.35 * Smooth.hill(bent, y - tipY, p.tipWidth * 1.15, 0.95);
    return ridge(along, bent) + tip + wing(bent, y) - crease(bent, y) - nostril(bent, y);
  }

  private double ridge(double along, double bent) {
    if (along <= -0.3 || along >= 1.25) {
      return 0;
    }
    double rise = Smooth.mix(p.bridgeHeight, p.noseHeight, Smooth.step(-0.05, 0.92, along));
    rise += p.noseHump * 2 * Smooth.hill(along - 0.4, 0.4);
    double end = Smooth.step(1.10 - 0.1 * p.tipLift, 0.88 - 0.1 * p.tipLift, along);
    rise *= Smooth.step(-0.3, 0.22, along) * end;
    double half = Smooth.mix(p.bridgeWidth, p.tipWidth * 1.2, Smooth.step(0.3, 1, along)) * 1.5;
    double narrow = rise * Smooth.hill(bent, half + 0.35);
    return narrow + 0.3 * rise * Smooth.hill(bent, half * 1.9);
  }

  private double wing(double bent, double y) {
    return 1.0 * Smooth.hill(wingX(bent), y - p.noseLength - 0.32, 0.75, 0.78);
  }

  private double crease(double bent, double y) {
    return 0.2 * Smooth.hill(wingX(bent) - 0.62, y - p.noseLength - 0.3, 0.28, 0.8);
  }

  private double nostril(double bent, double y) {
    double inside = Math.abs(bent) - p.noseWidth * 0.42;
    return 0.4 * Smooth.hill(inside, y - p.noseLength - 0.06, 0.5, 0.3);
  }

  private double wingX(double bent) {
    return Math.abs(bent) - p.noseWidth * 0.74;
  }
}
