package org.likeness.seed;

/** How much light reaches a sample past everything else that was drawn. */
final class Shadows {
  private static final double REACH = 14;
  private static final int STEPS = 16;
  private static final double THICKNESS = 9;
  private static final int DIRECTIONS = 6;

  /** Cosines of a full turn in {@link #TURN} steps: a coarse table is enough for shadows. */
  private static final int TURN = 64;

  private static final double[] COS = new double[TURN];

  static {
    for (int i = 0; i < TURN; i++) {
      COS[i] = StrictMath.cos(2 * StrictMath.PI * i / TURN);
    }
  }

  private final Canvas canvas;
  private final double scale;

  Shadows(Canvas canvas, double scale) {
    this.canvas = canvas;
    this.scale = scale;
  }

  /** 1 lit, 0 dark; {@code jitter} 0..1 moves the probe inside the lamp's width. */
  double reach(int x, int y, Light light, double jitterX, double jitterY) {
    double lx = light.x() + (jitterX - 0.5) * 2 * light.width();
    double ly = light.y() + (jitterY - 0.5) * 2 * light.width();
    double lz = light.z();
    double z = canvas.depth[y * canvas.width + x];
    double step = jitterX * 0.5 + 0.75;
    double lit = 1;
    for (int i = 1; i <= STEPS; i++) {
      double way = (double) i / STEPS;
      double distance = REACH * way * way * step + 0.12;
      int px = (int) Math.floor(x + 0.5 + lx * distance * scale);
      int py = (int) Math.floor(y + 0.5 - ly * distance * scale);
      if (px < 0 || py < 0 || px >= canvas.width || py >= canvas.height) {
        return lit;
      }
      double above = canvas.depth[py * canvas.width + px] - (z + lz * distance);
      double bias = 0.06 + 0.05 * distance;
      if (above > bias && above < THICKNESS) {
        lit = Math.min(lit, 1 - Smooth.step(bias, bias + 0.35, above));
        if (lit == 0) {
          return 0;
        }
      }
    }
    return lit;
  }

  /** Share of the sky that is open above the sample: 1 free, less in hollows. */
  double open(int x, int y, double turn) {
    double z = canvas.depth[y * canvas.width + x];
    double blocked = 0;
    for (int k = 0; k < DIRECTIONS; k++) {
      double angle = (k + turn) * (2 * 3.14159265 / DIRECTIONS);
      double dx = COS[(int) (angle * 10.185916) & (TURN - 1)];
      double dy = COS[((int) (angle * 10.185916) + 48) & (TURN - 1)];
      blocked += horizon(x, y, z, dx, dy);
    }
    return 1 - blocked / DIRECTIONS;
  }

  private double horizon(int x, int y, double z, double dx, double dy) {
    double worst = 0;
    for (int i = 1; i <= 6; i++) {
      double distance = 0.09 * i * i + 0.12;
      int px = (int) Math.floor(x + 0.5 + dx * distance * scale);
      int py = (int) Math.floor(y + 0.5 + dy * distance * scale);
      if (px < 0 || py < 0 || px >= canvas.width || py >= canvas.height) {
        return worst;
      }
      double rise = (canvas.depth[py * canvas.width + px] - z) / distance;
      double near = Smooth.step(8, 4, rise * distance);
      worst = Math.max(worst, Smooth.step(0.25, 2.6, rise) * near);
    }
    return worst;
  }
}
