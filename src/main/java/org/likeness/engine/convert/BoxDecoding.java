package org.likeness.engine.convert;

import org.likeness.engine.convert.OnnxGraph.Value;

import java.util.List;

/**
 * From predicted offsets to boxes. An anchor is (top, left, bottom, right) as shares of the side;
 * an offset is (y, x, height, width): the first two move the anchor's centre by tenths of its size,
 * the others scale it by e to the power of a fifth of them.
 */
final class BoxDecoding {

  /** How many boxes the detector predicts. */
  static final int ANCHORS = 5118;

  private final OnnxGraph graph;
  private final float[] anchors;

  BoxDecoding(OnnxGraph graph, Weights weights) {
    this.graph = graph;
    this.anchors = weights.get("Output/extra_dim", 1, ANCHORS, 4).values();
  }

  /** Left, top, right and bottom. */
  Value boxes(Value offsets) {
    Value[] vertical = ends(offsets, 0);
    Value[] horizontal = ends(offsets, 1);
    return graph.apply(
        "Concat",
        List.of(OnnxGraph.one("axis", 2)),
        horizontal[0],
        vertical[0],
        horizontal[1],
        vertical[1]);
  }

  /** Both ends along one axis: 0 vertical, 1 horizontal. */
  private Value[] ends(Value offsets, int axis) {
    float[] lengths = new float[ANCHORS];
    float[] centres = new float[ANCHORS];
    for (int i = 0; i < ANCHORS; i++) {
      lengths[i] = anchors[4 * i + axis + 2] - anchors[4 * i + axis];
      centres[i] = anchors[4 * i + axis] + lengths[i] / 2;
    }
    Value length = graph.constant(Tensor.of(lengths, 1, ANCHORS, 1));
    Value centre = graph.constant(Tensor.of(centres, 1, ANCHORS, 1));
    Value moved = graph.apply("Mul", share(column(offsets, axis), 10), length);
    Value middle = graph.apply("Add", moved, centre);
    Value grown = graph.apply("Exp", share(column(offsets, axis + 2), 5));
    Value half = share(graph.apply("Mul", grown, length), 2);
    return new Value[] {graph.apply("Sub", middle, half), graph.apply("Add", middle, half)};
  }

  private Value share(Value x, float divisor) {
    return graph.apply("Div", x, graph.constant(divisor));
  }

  private Value column(Value x, int index) {
    return graph.apply("Slice", x, graph.whole(index), graph.whole(index + 1), graph.whole(2));
  }
}
