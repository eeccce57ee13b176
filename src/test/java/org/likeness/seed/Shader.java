package org.likeness.seed;

/**
 * Lights a canvas: skin that lets red light through, wet eyes, hair that shines along its strands,
 * cloth.
 */
final class Shader {
  private static final int PROBES = 2;

  private final Canvas canvas;
  private final Lighting lighting;
  private final Shadows shadows;

  Shader(Canvas canvas, Lighting lighting, double scale) {
    this.canvas = canvas;
    this.lighting = lighting;
    this.shadows = new Shadows(canvas, scale);
  }

  /** Adds the lit figure to {@code film} wherever something was drawn. */
  void light(Film film) {
    double[] rgb = new double[3];
    for (int y = 0; y < canvas.height; y++) {
      for (int x = 0; x < canvas.width; x++) {
        int i = y * canvas.width + x;
        if (!canvas.empty(i)) {
          shade(x, y, i, rgb);
          film.set(i, rgb[0], rgb[1], rgb[2]);
        }
      }
    }
  }

  private void shade(int x, int y, int i, double[] rgb) {
    float[] p = canvas.plane;
    int o = i * Canvas.PLANES;
    double flip = p[o + 2] < 0 ? -1 : 1;
    double nx = p[o] * flip;
    double ny = p[o + 1] * flip;
    double nz = p[o + 2] * flip;
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9;
    Point at = new Point(nx / length, ny / length, nz / length, p, o);
    double turn = (Noise.lattice(x, y, 5) + 1) / 2;
    double open = shadows.open(x, y, turn);
    double up = 0.5 + 0.5 * at.ny;
    Rgb ambient = lighting.ground().mix(lighting.sky(), up).times(open);
    double red = 0.35 * (1 - open) * (1 - at.fibre);
    rgb[0] = at.r * ambient.r() * (1 + red);
    rgb[1] = at.g * ambient.g();
    rgb[2] = at.b * ambient.b();
    for (Light lamp : lighting.lamps()) {
      double lit = 0;
      for (int k = 0; k < PROBES; k++) {
        double jx = (Noise.lattice(x, y, 11 + k) + 1) / 2;
        double jy = (Noise.lattice(x, y, 31 + k) + 1) / 2;
        lit += shadows.reach(x, y, lamp, jx, jy);
      }
      at.lamp(lamp, lit / PROBES, rgb);
    }
  }

  /** One sample under one lamp. */
  private static final class Point {
    final double nx;
    final double ny;
    final double nz;
    final double r;
    final double g;
    final double b;
    final double gloss;
    final double fibre;
    final double tx;
    final double ty;
    final double tz;

    Point(double nx, double ny, double nz, float[] p, int o) {
      this.nx = nx;
      this.ny = ny;
      this.nz = nz;
      r = p[o + Canvas.COLOUR];
      g = p[o + Canvas.COLOUR + 1];
      b = p[o + Canvas.COLOUR + 2];
      gloss = p[o + Canvas.GLOSS];
      fibre = p[o + Canvas.FIBRE];
      tx = p[o + Canvas.STRAND];
      ty = p[o + Canvas.STRAND + 1];
      tz = p[o + Canvas.STRAND + 2];
    }

    void lamp(Light l, double lit, double[] rgb) {
      double cos = nx * l.x() + ny * l.y() + nz * l.z();
      double through = gloss > 0 && fibre < 0.5 ? 1 : 0.3;
      double litRed = Smooth.mix(lit, 1, 0.1 * through);
      Rgb c = l.colour();
      rgb[0] += r * c.r() * wrap(cos, 0.3 * through) * litRed;
      rgb[1] += g * c.g() * wrap(cos, 0.16 * through) * lit;
      rgb[2] += b * c.b() * wrap(cos, 0.12 * through) * lit;
      double shine = (1 - fibre) * surfaceShine(l, cos) + fibre * strandShine(l) * wrap(cos, 0.3);
      shine *= lit;
      double tint = fibre * 0.6;
      rgb[0] += c.r() * shine * Smooth.mix(1, r * 6, tint);
      rgb[1] += c.g() * shine * Smooth.mix(1, g * 6, tint);
      rgb[2] += c.b() * shine * Smooth.mix(1, b * 6, tint);
    }

    private static double wrap(double cos, double soft) {
      double v = (cos + soft) / (1 + soft);
      return v > 0 ? v / (1 + 0.5 * soft) : 0;
    }

    private double surfaceShine(Light l, double cos) {
      if (cos <= 0 || gloss <= 0) {
        return 0;
      }
      double hx = l.x();
      double hy = l.y();
      double hz = l.z() + 1;
      double length = Math.sqrt(hx * hx + hy * hy + hz * hz);
      double h = Math.max(0, (nx * hx + ny * hy + nz * hz) / length);
      double h2 = h * h;
      double h4 = h2 * h2;
      double h8 = h4 * h4;
      double h16 = h8 * h8;
      double h32 = h16 * h16;
      if (gloss > 1) {
        double h128 = h32 * h32 * h32 * h32;
        return (gloss - 1) * 0.55 * h128 * h128 * h128;
      }
      double rim = 1 - Math.max(0, nz);
      double fresnel = 1 + 2.5 * rim * rim * rim;
      return gloss * fresnel * (0.075 * h16 * h4 + 0.055 * h32 * h16) * Math.min(1, cos * 3);
    }

    private double strandShine(Light l) {
      double hx = l.x();
      double hy = l.y();
      double hz = l.z() + 1;
      double length = Math.sqrt(hx * hx + hy * hy + hz * hz);
      double dot = (tx * hx + ty * hy + tz * hz) / length + 0.08;
      double sin = Math.max(0, 1 - dot * dot);
      double s4 = sin * sin * sin * sin;
      double s16 = s4 * s4 * s4 * s4;
      return gloss * (0.16 * s16 * s16 * s16 + 0.03 * s16);
    }
  }
}
