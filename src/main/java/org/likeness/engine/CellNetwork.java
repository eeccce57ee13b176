package org.likeness.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A network that predicts five boxes for each cell of 32 x 32 pixels: place in the cell, size
 * relative to one of five typical sizes, and score (model catalogue, tiny-face-detector).
 */
final class CellNetwork implements AutoCloseable {

  private static final int CELL = 32;
  private static final int VALUES = 5;

  /** Typical sizes, width and height in cells. Source: the network's published configuration. */
  private static final double[][] TYPICAL = {
    {1.603231, 2.094468},
    {6.041143, 7.080126},
    {2.882459, 3.518061},
    {4.266906, 5.178857},
    {9.041765, 10.66308}
  };

  private final OrtModel model;

  CellNetwork(OrtModel model) {
    this.model = model;
  }

  /** The distinct boxes that score more than the threshold, the most confident first. */
  List<FoundBox> look(Planes input, double threshold) {
    float[] values =
        model.output(model.run(input.values(), 1, 3, input.height(), input.width()), "cells");
    Grid grid = new Grid(values, input.width() / CELL, input.height() / CELL);
    Box frame = new Box(0, 0, input.width(), input.height());
    List<FoundBox> found = new ArrayList<>();
    for (int size = 0; size < TYPICAL.length; size++) {
      for (int cell = 0; cell < grid.cells(); cell++) {
        double score = grid.score(size, cell);
        if (score > threshold) {
          found.add(new FoundBox(grid.box(size, cell), score));
        }
      }
    }
    return FoundBox.distinct(found).stream()
        .filter(face -> face.box().intersection(frame) > 0)
        .toList();
  }

  @Override
  public void close() {
    model.close();
  }

  /** The output: for each typical size five values, each a plane over the cells. */
  private record Grid(float[] values, int columns, int rows) {

    int cells() {
      return columns * rows;
    }

    double score(int size, int cell) {
      return sigmoid(value(size, 4, cell));
    }

    Box box(int size, int cell) {
      double x = (cell % columns + sigmoid(value(size, 0, cell))) * CELL;
      double y = (cell / columns + sigmoid(value(size, 1, cell))) * CELL;
      double width = Math.exp(value(size, 2, cell)) * TYPICAL[size][0] * CELL;
      double height = Math.exp(value(size, 3, cell)) * TYPICAL[size][1] * CELL;
      return new Box(x - width / 2, y - height / 2, width, height);
    }

    private double value(int size, int kind, int cell) {
      return values[(size * VALUES + kind) * cells() + cell];
    }

    private static double sigmoid(double x) {
      return 1 / (1 + Math.exp(-x));
    }
  }
}
