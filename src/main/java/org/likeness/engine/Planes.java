package org.likeness.engine;

/**
 * A picture as networks take it: planes of red, green and blue, 0..255.
 *
 * @param values row by row, plane by plane
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // handed from step to step and never changed
record Planes(float[] values, int width, int height) {

  /** Takes planes of blue, green and red. */
  static Planes ofBgr(float[] bgr, int width, int height) {
    int plane = width * height;
    float[] rgb = new float[3 * plane];
    for (int channel = 0; channel < 3; channel++) {
      System.arraycopy(bgr, (2 - channel) * plane, rgb, channel * plane, plane);
    }
    return new Planes(rgb, width, height);
  }

  /**
   * A part, laid in the middle of a black square and scaled linearly to a side. A pixel at a place
   * p of the result shows the place {@code left + p * scale} of this picture and likewise
   * downwards.
   */
  Planes square(Part part, int side) {
    float[] crop = new float[3 * side * side];
    double scale = part.scale(side);
    for (int channel = 0; channel < 3; channel++) {
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          crop[(channel * side + y) * side + x] =
              linear(part, channel, part.left() + x * scale, part.top() + y * scale);
        }
      }
    }
    return new Planes(crop, side, side);
  }

  private float linear(Part part, int channel, double px, double py) {
    int left = (int) Math.floor(px);
    int top = (int) Math.floor(py);
    float dx = (float) (px - left);
    float dy = (float) (py - top);
    float upper =
        (1 - dx) * sample(part, channel, left, top) + dx * sample(part, channel, left + 1, top);
    float lower =
        (1 - dx) * sample(part, channel, left, top + 1)
            + dx * sample(part, channel, left + 1, top + 1);
    return (1 - dy) * upper + dy * lower;
  }

  private float sample(Part part, int channel, int px, int py) {
    int right = part.left() + part.side() - 1;
    int bottom = part.top() + part.side() - 1;
    int sx = Math.min(px, right);
    int sy = Math.min(py, bottom);
    return part.contains(sx, sy) ? values[(channel * height + sy) * width + sx] : 0;
  }

  /** Whole pixels of a picture: a rectangle, and the square around it. */
  record Part(int x, int y, int width, int height) {

    /** The part of a box inside a picture, at least one pixel. */
    static Part of(Box box, Planes picture) {
      int x = Math.clamp((long) Math.floor(box.x()), 0, picture.width() - 1);
      int y = Math.clamp((long) Math.floor(box.y()), 0, picture.height() - 1);
      long right = x + Math.max(1, (long) (box.width() + Math.min(0, box.x())));
      long bottom = y + Math.max(1, (long) (box.height() + Math.min(0, box.y())));
      return new Part(
          x,
          y,
          (int) Math.min(right, picture.width()) - x,
          (int) Math.min(bottom, picture.height()) - y);
    }

    /** Width and height of the square. */
    int side() {
      return Math.max(width, height);
    }

    /** First column of the square. */
    int left() {
      return x - (side() - width) / 2;
    }

    /** First row of the square. */
    int top() {
      return y - (side() - height) / 2;
    }

    /** Pixels of the picture per pixel of the square scaled to a side. */
    double scale(int scaledSide) {
      return (double) side() / scaledSide;
    }

    boolean contains(int px, int py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }
  }
}
