package org.likeness.engine.convert;

import org.likeness.engine.convert.OnnxGraph.Value;

/**
 * The recogniser: a residual network of 29 convolutions from a 150 x 150 chip (RGB, 0..255) to 128
 * values. Each convolution is followed by a factor and an offset per channel, which are worked into
 * its filters here.
 */
final class ResidualRecogniser {

  private static final int SIDE = 150;
  private static final int DIMENSIONS = 128;

  private final OnnxGraph graph = new OnnxGraph("face_recognition");
  private final Layers layers = new Layers(graph);
  private final Weights weights;

  private ResidualRecogniser(Weights weights) {
    this.weights = weights;
  }

  static byte[] write(Weights weights) {
    return new ResidualRecogniser(weights).write();
  }

  private byte[] write() {
    Value x = graph.input("chip", "N", 3, SIDE, SIDE);
    x = layers.normalised(x, 255, 122.782f, 117.001f, 104.298f);
    x = layers.relu(scaledConvolution(x, "conv32_down", 7, 3, 32, 2));
    x = layers.pool("MaxPool", x, 3, 2, Layers.VALID);
    for (int i = 1; i <= 3; i++) {
      x = residual(x, "conv32_" + i, 32);
    }
    x = halved(x, "conv64_down", 32, 64, false);
    for (int i = 1; i <= 3; i++) {
      x = residual(x, "conv64_" + i, 64);
    }
    x = halved(x, "conv128_down", 64, 128, false);
    x = residual(x, "conv128_1", 128);
    x = residual(x, "conv128_2", 128);
    x = halved(x, "conv256_down", 128, 256, true);
    x = residual(x, "conv256_1", 256);
    x = residual(x, "conv256_2", 256);
    x = halved(x, "conv256_down_out", 256, 256, true);
    graph.output("embedding", embedding(x), "N", DIMENSIONS);
    return graph.toBytes();
  }

  private Value embedding(Value x) {
    Value mean = graph.apply("GlobalAveragePool", x);
    Value flat = graph.apply("Reshape", mean, graph.whole(0, -1));
    return graph.apply("MatMul", flat, graph.constant(weights.get("fc", 256, DIMENSIONS)));
  }

  private Value residual(Value x, String name, int channels) {
    Value first = layers.relu(scaledConvolution(x, name + "/conv1", 3, channels, channels, 1));
    Value second = scaledConvolution(first, name + "/conv2", 3, channels, channels, 1);
    return layers.relu(layers.sum(second, x));
  }

  /**
   * A residual step to half the size. The convolution with stride 2 drops the last row and column
   * of an even size, which are then zeros; the mean of 2 x 2 pixels keeps them.
   */
  private Value halved(Value x, String name, int in, int out, boolean even) {
    Value first = layers.relu(scaledConvolution(x, name + "/conv1", 3, in, out, 2));
    Value second = scaledConvolution(first, name + "/conv2", 3, out, out, 1);
    Value padded = even ? layers.extended(second, 0, 1, 1) : second;
    Value pooled = layers.pool("AveragePool", x, 2, 2, Layers.VALID);
    Value shortcut = in == out ? pooled : layers.extended(pooled, out - in, 0, 0);
    return layers.relu(layers.sum(shortcut, padded));
  }

  private Value scaledConvolution(Value x, String name, int side, int in, int out, int stride) {
    float[] factor = weights.get(name + "/scale/weights", out).values();
    float[] offset = weights.get(name + "/scale/biases", out).values();
    Tensor filters = weights.get(name + "/conv/filters", side, side, in, out);
    float[] bias = weights.get(name + "/conv/bias", out).values().clone();
    for (int i = 0; i < out; i++) {
      bias[i] = (float) ((double) bias[i] * factor[i] + offset[i]);
    }
    return layers.convolution(
        x,
        filters.scaled(3, i -> factor[i]),
        Tensor.of(bias, out),
        stride,
        stride == 2 ? Layers.VALID : Layers.SAME);
  }
}
