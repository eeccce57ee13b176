package org.likeness.seed;

/** A rotation with an offset, as the 3 x 4 matrix row by row. */
record Motion(double[] m) {

  static Motion shift(double x, double y, double z) {
    return new Motion(new double[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z});
  }

  static Motion turnX(double a) {
    double c = StrictMath.cos(a);
    double s = StrictMath.sin(a);
    return new Motion(new double[] {1, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0});
  }

  static Motion turnY(double a) {
    double c = StrictMath.cos(a);
    double s = StrictMath.sin(a);
    return new Motion(new double[] {c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0});
  }

  static Motion turnZ(double a) {
    double c = StrictMath.cos(a);
    double s = StrictMath.sin(a);
    return new Motion(new double[] {c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0});
  }

  Motion then(Motion next) {
    double[] n = next.m;
    double[] r = new double[12];
    for (int row = 0; row < 3; row++) {
      for (int col = 0; col < 4; col++) {
        double sum = col == 3 ? n[row * 4 + 3] : 0;
        for (int k = 0; k < 3; k++) {
          sum += n[row * 4 + k] * m[k * 4 + col];
        }
        r[row * 4 + col] = sum;
      }
    }
    return new Motion(r);
  }

  double x(double x, double y, double z) {
    return m[0] * x + m[1] * y + m[2] * z + m[3];
  }

  double y(double x, double y, double z) {
    return m[4] * x + m[5] * y + m[6] * z + m[7];
  }

  double z(double x, double y, double z) {
    return m[8] * x + m[9] * y + m[10] * z + m[11];
  }
}
