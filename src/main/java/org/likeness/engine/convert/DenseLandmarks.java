package org.likeness.engine.convert;

import org.likeness.engine.convert.OnnxGraph.Value;

/**
 * The landmark network: four densely connected blocks of depthwise separable convolutions from a
 * face of 112 x 112 pixels (RGB, 0..255) to 68 points, x and y in turn as shares of the side.
 */
final class DenseLandmarks {

  private static final int SIDE = 112;
  private static final int VALUES = 136;

  private final OnnxGraph graph = new OnnxGraph("face_landmark_68");
  private final Layers layers = new Layers(graph);
  private final Weights weights;

  private DenseLandmarks(Weights weights) {
    this.weights = weights;
  }

  static byte[] write(Weights weights) {
    return new DenseLandmarks(weights).write();
  }

  private byte[] write() {
    Value x = graph.input("face", "N", 3, SIDE, SIDE);
    x = layers.normalised(x, 255, 122.782f, 117.001f, 104.298f);
    x = block(firstConvolution(x), "dense0", 32);
    x = block(separable(x, "dense1/conv0", 32, 64, 2), "dense1", 64);
    x = block(separable(x, "dense2/conv0", 64, 128, 2), "dense2", 128);
    x = block(separable(x, "dense3/conv0", 128, 256, 2), "dense3", 256);
    x = layers.pool("AveragePool", x, 7, 2, Layers.VALID);
    Value flat = graph.apply("Reshape", x, graph.whole(0, -1));
    Value product =
        graph.apply("MatMul", flat, graph.constant(weights.get("fc/weights", 256, VALUES)));
    Value points = layers.sum(product, graph.constant(weights.get("fc/bias", VALUES)));
    graph.output("points", points, "N", VALUES);
    return graph.toBytes();
  }

  private Value firstConvolution(Value x) {
    return layers.convolution(
        x,
        weights.get("dense0/conv0/filters", 3, 3, 3, 32),
        weights.get("dense0/conv0/bias", 32),
        2,
        Layers.SAME);
  }

  /** Three convolutions, each of the sum of all that came before it in the block. */
  private Value block(Value first, String name, int channels) {
    Value sum = layers.relu(first);
    Value activated = sum;
    for (int i = 1; i <= 3; i++) {
      sum = layers.sum(sum, separable(activated, name + "/conv" + i, channels, channels, 1));
      activated = layers.relu(sum);
    }
    return activated;
  }

  private Value separable(Value x, String name, int in, int out, int stride) {
    Value each =
        layers.depthwise(
            x, weights.get(name + "/depthwise_filter", 3, 3, in, 1), stride, Layers.SAME);
    return layers.convolution(
        each,
        weights.get(name + "/pointwise_filter", 1, 1, in, out),
        weights.get(name + "/bias", out),
        1,
        Layers.VALID);
  }
}
