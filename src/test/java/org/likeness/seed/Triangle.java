package org.likeness.seed;

/** Fills triangles of a mesh into a canvas. */
final class Triangle {
  private final Canvas canvas;
  private final float[] screen;
  private final float[] place;
  private final float[] look;

  Triangle(Canvas canvas, float[] screen, float[] place, float[] look) {
    this.canvas = canvas;
    this.screen = screen;
    this.place = place;
    this.look = look;
  }

  void draw(int a, int b, int c) {
    double ax = screen[2 * a];
    double ay = screen[2 * a + 1];
    double bx = screen[2 * b];
    double by = screen[2 * b + 1];
    double cx = screen[2 * c];
    double cy = screen[2 * c + 1];
    double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area == 0) {
      return;
    }
    int left = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5));
    int right = Math.min(canvas.width - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5));
    int top = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5));
    int bottom =
        Math.min(canvas.height - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double px = x + 0.5;
        double py = y + 0.5;
        double wb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
        double wc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
        if (wb >= -1e-6 && wc >= -1e-6 && wb + wc <= 1 + 1e-6) {
          put(y * canvas.width + x, a, b, c, 1 - wb - wc, wb, wc);
        }
      }
    }
  }

  private void put(int at, int a, int b, int c, double wa, double wb, double wc) {
    double z = wa * place[3 * a + 2] + wb * place[3 * b + 2] + wc * place[3 * c + 2];
    if (z <= canvas.depth[at]) {
      return;
    }
    canvas.depth[at] = (float) z;
    int o = at * Canvas.PLANES;
    int ia = a * Canvas.PLANES;
    int ib = b * Canvas.PLANES;
    int ic = c * Canvas.PLANES;
    for (int k = 0; k < Canvas.PLANES; k++) {
      canvas.plane[o + k] = (float) (wa * look[ia + k] + wb * look[ib + k] + wc * look[ic + k]);
    }
  }
}
