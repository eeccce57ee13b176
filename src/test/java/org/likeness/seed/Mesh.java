package org.likeness.seed;

/** A surface cut into small quadrilaterals, moved to its place before the camera. */
final class Mesh {
  private static final int STEP = 3;

  final int columns;
  final int rows;
  final float[] place;
  final float[] look;
  final boolean[] cut;

  Mesh(Surface surface, Motion motion, double fineness) {
    columns = Math.max(24, (int) (surface.columns() * fineness)) + 1;
    rows = Math.max(24, (int) (surface.rows() * fineness)) + 1;
    place = new float[columns * rows * STEP];
    look = new float[columns * rows * Canvas.PLANES];
    cut = new boolean[columns * rows];
    Sample sample = new Sample();
    for (int row = 0; row < rows; row++) {
      for (int col = 0; col < columns; col++) {
        surface.sample((double) col / (columns - 1), (double) row / (rows - 1), sample);
        store(row * columns + col, sample, motion);
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int col = 0; col < columns; col++) {
        orient(row, col);
      }
    }
  }

  private void store(int i, Sample s, Motion motion) {
    place[i * STEP] = (float) motion.x(s.x, s.y, s.z);
    place[i * STEP + 1] = (float) motion.y(s.x, s.y, s.z);
    place[i * STEP + 2] = (float) motion.z(s.x, s.y, s.z);
    int o = i * Canvas.PLANES;
    look[o + Canvas.COLOUR] = (float) s.r;
    look[o + Canvas.COLOUR + 1] = (float) s.g;
    look[o + Canvas.COLOUR + 2] = (float) s.b;
    look[o + Canvas.GLOSS] = (float) s.gloss;
    look[o + Canvas.FIBRE] = (float) s.fibre;
    cut[i] = s.cover <= 0;
  }

  /** Normal and strand direction from the neighbours. */
  private void orient(int row, int col) {
    int up = (Math.max(row - 1, 0) * columns + col) * STEP;
    int down = (Math.min(row + 1, rows - 1) * columns + col) * STEP;
    int left = (row * columns + Math.max(col - 1, 0)) * STEP;
    int right = (row * columns + Math.min(col + 1, columns - 1)) * STEP;
    double ax = place[right] - place[left];
    double ay = place[right + 1] - place[left + 1];
    double az = place[right + 2] - place[left + 2];
    double bx = place[down] - place[up];
    double by = place[down + 1] - place[up + 1];
    double bz = place[down + 2] - place[up + 2];
    double nx = by * az - bz * ay;
    double ny = bz * ax - bx * az;
    double nz = bx * ay - by * ax;
    int o = (row * columns + col) * Canvas.PLANES;
    unit(o + Canvas.NORMAL, nx, ny, nz);
    unit(o + Canvas.STRAND, bx, by, bz);
  }

  private void unit(int at, double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    if (length > 0) {
      look[at] = (float) (x / length);
      look[at + 1] = (float) (y / length);
      look[at + 2] = (float) (z / length);
    }
  }

  /** Draws every quadrilateral as two triangles, nearest sample wins. */
  void draw(Canvas canvas, View view) {
    float[] screen = new float[columns * rows * 2];
    for (int i = 0; i < columns * rows; i++) {
      float z = place[i * STEP + 2];
      screen[2 * i] = (float) view.px(place[i * STEP], z);
      screen[2 * i + 1] = (float) view.py(place[i * STEP + 1], z);
    }
    Triangle triangle = new Triangle(canvas, screen, place, look);
    for (int row = 0; row + 1 < rows; row++) {
      for (int col = 0; col + 1 < columns; col++) {
        int a = row * columns + col;
        int c = a + columns;
        if (!cut[a] && !cut[a + 1] && !cut[c] && !cut[c + 1]) {
          triangle.draw(a, a + 1, c);
          triangle.draw(a + 1, c + 1, c);
        }
      }
    }
  }
}
