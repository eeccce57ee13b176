package org.likeness.engine.convert;

import org.likeness.engine.convert.OnnxGraph.Value;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The larger detector: MobileNet with six prediction layers, from an image of 512 x 512 (RGB,
 * 0..255) to 5118 boxes (left, top, right, bottom as shares of the side) with a score 0..1 each.
 */
final class MobilenetDetector {

  private static final int SIDE = 512;
  private static final double EPSILON = 0.0010000000474974513;
  private static final Set<Integer> HALVING = Set.of(2, 4, 6, 12);
  private static final int[] CHANNELS = {
    32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024
  };

  private final OnnxGraph graph = new OnnxGraph("ssd_mobilenetv1");
  private final Layers layers = new Layers(graph);
  private final Weights weights;

  private MobilenetDetector(Weights weights) {
    this.weights = weights;
  }

  static byte[] write(Weights weights) {
    return new MobilenetDetector(weights).write();
  }

  private byte[] write() {
    Value x = graph.input("image", "N", 3, SIDE, SIDE);
    x = layers.normalised(x, 127.5f, 127.5f, 127.5f, 127.5f);
    x = pointwise(x, "MobilenetV1", 0, 3, 3, CHANNELS[0], 2);
    Value eleventh = x;
    for (int i = 1; i < CHANNELS.length; i++) {
      x = pair(x, i, CHANNELS[i - 1], CHANNELS[i]);
      eleventh = i == 11 ? x : eleventh;
    }
    List<Value> maps = featureMaps(eleventh, x);
    Value[] scores = new Value[maps.size()];
    Value[] offsets = new Value[maps.size()];
    int[] channels = {512, 1024, 512, 256, 256, 128};
    for (int i = 0; i < maps.size(); i++) {
      int perCell = i == 0 ? 3 : 6;
      scores[i] = prediction(maps.get(i), i, "ClassPredictor", channels[i], perCell, 3);
      offsets[i] = prediction(maps.get(i), i, "BoxEncodingPredictor", channels[i], perCell, 4);
    }
    graph.output("scores", score(concatenated(1, scores)), "N", BoxDecoding.ANCHORS);
    Value boxes = new BoxDecoding(graph, weights).boxes(concatenated(1, offsets));
    graph.output("boxes", boxes, "N", BoxDecoding.ANCHORS, 4);
    return graph.toBytes();
  }

  private List<Value> featureMaps(Value eleventh, Value last) {
    Value first = pointwise(last, "Prediction", 0, 1, 1024, 256, 1);
    Value a = pointwise(first, "Prediction", 1, 3, 256, 512, 2);
    Value b = reduced(a, 2, 512, 128, 256);
    Value c = reduced(b, 4, 256, 128, 256);
    Value d = reduced(c, 6, 256, 64, 128);
    return List.of(eleventh, last, a, b, c, d);
  }

  private Value reduced(Value x, int index, int in, int between, int out) {
    Value narrow = pointwise(x, "Prediction", index, 1, in, between, 1);
    return pointwise(narrow, "Prediction", index + 1, 3, between, out, 2);
  }

  /** A convolution that is called pointwise in the weights whatever its size. */
  private Value pointwise(Value x, String part, int index, int side, int in, int out, int stride) {
    String name = "%s/Conv2d_%d_pointwise".formatted(part, index);
    return layers.relu6(
        layers.convolution(
            x,
            weights.get(name + "/weights", side, side, in, out),
            weights.get(name + "/convolution_bn_offset", out),
            stride,
            Layers.SAME));
  }

  /** A depthwise convolution, its batch normalisation worked into the filters, and a pointwise. */
  private Value pair(Value x, int index, int in, int out) {
    String name = "MobilenetV1/Conv2d_%d_depthwise/".formatted(index);
    float[] mean = weights.get(name + "BatchNorm/moving_mean", in).values();
    float[] offset = weights.get(name + "BatchNorm/beta", in).values();
    double[] factor = factors(name, in);
    float[] bias = new float[in];
    for (int i = 0; i < in; i++) {
      bias[i] = (float) (offset[i] - mean[i] * factor[i]);
    }
    Tensor filters = weights.get(name + "depthwise_weights", 3, 3, in, 1).scaled(2, i -> factor[i]);
    int stride = HALVING.contains(index) ? 2 : 1;
    Value each = layers.depthwise(x, filters, Tensor.of(bias, in), stride, Layers.SAME);
    return pointwise(layers.relu6(each), "MobilenetV1", index, 1, in, out, 1);
  }

  private double[] factors(String name, int channels) {
    float[] gamma = weights.get(name + "BatchNorm/gamma", channels).values();
    float[] variance = weights.get(name + "BatchNorm/moving_variance", channels).values();
    return IntStream.range(0, channels)
        .mapToDouble(i -> gamma[i] / Math.sqrt(variance[i] + EPSILON))
        .toArray();
  }

  private Value prediction(Value map, int index, String kind, int in, int perCell, int values) {
    String name = "Prediction/BoxPredictor_%d/%s/".formatted(index, kind);
    Value cells =
        layers.convolution(
            map,
            weights.get(name + "weights", 1, 1, in, perCell * values),
            weights.get(name + "biases", perCell * values),
            1,
            Layers.VALID);
    Value rows = graph.apply("Transpose", List.of(OnnxGraph.whole("perm", 0, 2, 3, 1)), cells);
    return graph.apply("Reshape", rows, graph.whole(0, -1, values));
  }

  /** Of the three classes (nothing, face, unused) the middle one. */
  private Value score(Value classes) {
    Value face = graph.apply("Slice", classes, graph.whole(1), graph.whole(2), graph.whole(2));
    return graph.apply("Sigmoid", graph.apply("Reshape", face, graph.whole(0, -1)));
  }

  private Value concatenated(int axis, Value... parts) {
    return graph.apply("Concat", List.of(OnnxGraph.one("axis", axis)), parts);
  }
}
