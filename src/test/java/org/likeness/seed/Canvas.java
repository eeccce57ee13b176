package org.likeness.seed;

import java.util.Arrays;

/** What the camera sees at each sample, before any light falls on it. */
final class Canvas {
  /** Floats per sample: normal, colour, strand direction, gloss, fibre. */
  static final int NORMAL = 0;

  static final int COLOUR = 3;
  static final int STRAND = 6;
  static final int GLOSS = 9;
  static final int FIBRE = 10;
  static final int PLANES = 11;

  /** Depth where nothing was drawn. */
  static final float EMPTY = -1e9f;

  final int width;
  final int height;
  final float[] depth;
  final float[] plane;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.depth = new float[width * height];
    this.plane = new float[width * height * PLANES];
    Arrays.fill(depth, EMPTY);
  }

  boolean empty(int index) {
    return depth[index] == EMPTY;
  }
}
