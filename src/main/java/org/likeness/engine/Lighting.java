package org.likeness.engine;

/**
 * Light and detail of a chip inside an oval that leaves hair and background out.
 *
 * @param brightness mean luminance, 0..255
 * @param contrast standard deviation of luminance
 * @param over share of pixels at 250 or more
 * @param under share of pixels at 8 or less
 * @param evenness 0..100, the darker half of the face by the brighter half
 * @param sharpness 0..100
 */
record Lighting(
    double brightness,
    double contrast,
    double over,
    double under,
    double evenness,
    double sharpness) {

  private static final int SIDE = ChipGeometry.STANDARD.side();
  private static final double CENTRE_X = 56;
  private static final double CENTRE_Y = 68;
  private static final double RADIUS_X = 34;
  private static final double RADIUS_Y = 44;
  private static final double SHARP = 1.0;

  static Lighting of(FaceChip chip) {
    Sums all = new Sums();
    Sums left = new Sums();
    Sums right = new Sums();
    double edges = 0;
    for (int y = 1; y < SIDE - 1; y++) {
      for (int x = 1; x < SIDE - 1; x++) {
        if (inFace(x, y)) {
          double light = chip.luminance(x, y);
          all.add(light);
          (x < CENTRE_X ? left : right).add(light);
          double edge = laplacian(chip, x, y, light);
          edges += edge * edge;
        }
      }
    }
    double contrast = all.deviation();
    double detail = Math.sqrt(edges / all.count) / Math.max(contrast, 4);
    double evenness =
        100 * (Math.min(left.mean(), right.mean()) + 1) / (Math.max(left.mean(), right.mean()) + 1);
    return new Lighting(
        all.mean(),
        contrast,
        all.over / all.count,
        all.under / all.count,
        evenness,
        100 * Math.min(1, detail / SHARP));
  }

  private static boolean inFace(int x, int y) {
    double dx = (x - CENTRE_X) / RADIUS_X;
    double dy = (y - CENTRE_Y) / RADIUS_Y;
    return dx * dx + dy * dy <= 1;
  }

  private static double laplacian(FaceChip chip, int x, int y, double light) {
    return chip.luminance(x - 1, y)
        + chip.luminance(x + 1, y)
        + chip.luminance(x, y - 1)
        + chip.luminance(x, y + 1)
        - 4 * light;
  }

  private static final class Sums {
    private double count;
    private double sum;
    private double squares;
    private double over;
    private double under;

    void add(double light) {
      count++;
      sum += light;
      squares += light * light;
      over += light >= 250 ? 1 : 0;
      under += light <= 8 ? 1 : 0;
    }

    double mean() {
      return sum / count;
    }

    double deviation() {
      return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
    }
  }
}
