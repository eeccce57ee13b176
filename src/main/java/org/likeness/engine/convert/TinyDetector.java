package org.likeness.engine.convert;

import org.likeness.engine.convert.OnnxGraph.Value;

/**
 * The small detector: a stack of depthwise separable convolutions from an image (RGB, 0..255, sides
 * multiples of 32) to one cell per 32 x 32 pixels with five anchors of five values each.
 */
final class TinyDetector {

  private static final int[] CHANNELS = {16, 32, 64, 128, 256, 512};
  private static final int VALUES = 25;

  private final OnnxGraph graph = new OnnxGraph("tiny_face_detector");
  private final Layers layers = new Layers(graph);
  private final Weights weights;

  private TinyDetector(Weights weights) {
    this.weights = weights;
  }

  static byte[] write(Weights weights) {
    return new TinyDetector(weights).write();
  }

  private byte[] write() {
    Value x = graph.input("image", "N", 3, "H", "W");
    x = layers.normalised(x, 255, 117.001f, 114.697f, 97.404f);
    x = layers.leaky(convolution(x, "conv0", 3, 3, CHANNELS[0]));
    for (int i = 1; i < CHANNELS.length; i++) {
      x = layers.pool("MaxPool", x, 2, 2, Layers.SAME);
      x = layers.leaky(separable(x, "conv" + i, CHANNELS[i - 1], CHANNELS[i]));
    }
    x = layers.pool("MaxPool", x, 2, 1, Layers.SAME);
    graph.output("cells", convolution(x, "conv8", 1, 512, VALUES), "N", VALUES, "R", "C");
    return graph.toBytes();
  }

  private Value convolution(Value x, String name, int side, int in, int out) {
    return layers.convolution(
        x,
        weights.get(name + "/filters", side, side, in, out),
        weights.get(name + "/bias", out),
        1,
        Layers.VALID);
  }

  private Value separable(Value x, String name, int in, int out) {
    Value each =
        layers.depthwise(
            x, weights.get(name + "/depthwise_filter", 3, 3, in, 1), 1, Layers.ONE_AROUND);
    return layers.convolution(
        each,
        weights.get(name + "/pointwise_filter", 1, 1, in, out),
        weights.get(name + "/bias", out),
        1,
        Layers.VALID);
  }
}
