package org.likeness.engine.convert;

import ai.onnx.proto.OnnxMl.AttributeProto;
import org.likeness.engine.convert.OnnxGraph.Value;

import java.util.List;

/**
 * The layers of which the networks are built. Filters come as TensorFlow orders them (height,
 * width, in, out) and are turned to ONNX's order (out, in, height, width).
 */
final class Layers {

  /** As much zero padding as keeps the size, at the end rather than the start. */
  static final AttributeProto SAME = OnnxGraph.word("auto_pad", "SAME_UPPER");

  /** No padding. */
  static final AttributeProto VALID = OnnxGraph.word("auto_pad", "VALID");

  /** One zero on each side. */
  static final AttributeProto ONE_AROUND = OnnxGraph.whole("pads", 1, 1, 1, 1);

  private final OnnxGraph graph;

  Layers(OnnxGraph graph) {
    this.graph = graph;
  }

  /** Each pixel minus the mean of its channel, divided by a number. */
  Value normalised(Value x, float divisor, float... mean) {
    Value centred = graph.apply("Sub", x, graph.constant(Tensor.of(mean, 1, mean.length, 1, 1)));
    return graph.apply("Div", centred, graph.constant(divisor));
  }

  /** A convolution. */
  Value convolution(Value x, Tensor filters, Tensor bias, int stride, AttributeProto padding) {
    return graph.apply(
        "Conv",
        List.of(padding, OnnxGraph.whole("strides", stride, stride)),
        x,
        graph.constant(filters.transposed(3, 2, 0, 1)),
        graph.constant(bias));
  }

  /** A convolution of each channel by itself; filters are (height, width, channel, 1). */
  Value depthwise(Value x, Tensor filters, int stride, AttributeProto padding) {
    return graph.apply("Conv", perChannel(filters, stride, padding), x, turned(filters));
  }

  private static List<AttributeProto> perChannel(
      Tensor filters, int stride, AttributeProto padding) {
    return List.of(
        OnnxGraph.one("group", filters.shape()[2]),
        padding,
        OnnxGraph.whole("strides", stride, stride));
  }

  private Value turned(Tensor depthwiseFilters) {
    return graph.constant(depthwiseFilters.transposed(2, 3, 0, 1));
  }

  /** Largest or mean value of each square, as the operator says. */
  Value pool(String operator, Value x, int side, int stride, AttributeProto padding) {
    return graph.apply(
        operator,
        List.of(
            padding,
            OnnxGraph.whole("kernel_shape", side, side),
            OnnxGraph.whole("strides", stride, stride)),
        x);
  }

  /** Zeros appended to channels, rows and columns. */
  Value extended(Value x, int channels, int rows, int columns) {
    return graph.apply("Pad", x, graph.whole(0, 0, 0, 0, 0, channels, rows, columns));
  }

  Value relu(Value x) {
    return graph.apply("Relu", x);
  }

  /** Values below 0 are made ten times smaller. */
  Value leaky(Value x) {
    return graph.apply("LeakyRelu", List.of(OnnxGraph.number("alpha", 0.1f)), x);
  }

  Value sum(Value a, Value b) {
    return graph.apply("Add", a, b);
  }
}
