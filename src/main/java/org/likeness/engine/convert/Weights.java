package org.likeness.engine.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The named weights of a network in the form in which TensorFlow.js publishes them: a JSON manifest
 * that names each tensor, and one file with the tensors one after the other. A tensor is stored as
 * little-endian 32-bit floats, or as bytes b that stand for scale * b + min.
 */
final class Weights {

  private final Map<String, Tensor> tensors;

  private Weights(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /**
   * Reads both files.
   *
   * @throws ConversionProblem if they do not belong together
   */
  static Weights read(byte[] manifest, byte[] content) {
    Map<String, Tensor> tensors = new HashMap<>();
    WeightsContent rest = new WeightsContent(content);
    for (JsonNode group : parse(manifest)) {
      for (JsonNode weight : group.path("weights")) {
        tensors.put(weight.path("name").asText(), tensor(weight, rest));
      }
    }
    rest.requireEnd();
    return new Weights(tensors);
  }

  /**
   * The tensor of that name.
   *
   * @throws ConversionProblem if there is none or it has another shape
   */
  Tensor get(String name, int... shape) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new ConversionProblem("the weights have no tensor " + name);
    }
    if (!Arrays.equals(tensor.shape(), shape)) {
      throw new ConversionProblem(
          "the tensor %s has the shape %s instead of %s"
              .formatted(name, Arrays.toString(tensor.shape()), Arrays.toString(shape)));
    }
    return tensor;
  }

  private static Tensor tensor(JsonNode weight, WeightsContent rest) {
    int[] shape =
        StreamSupport.stream(weight.path("shape").spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .toArray();
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    JsonNode code = weight.path("quantization");
    String stored = code.path("dtype").asText(weight.path("dtype").asText());
    return switch (stored) {
      case "uint8" ->
          Tensor.of(
              rest.bytes(size, code.path("scale").asDouble(), code.path("min").asDouble()), shape);
      case "float32" -> Tensor.of(rest.floats(size), shape);
      default -> throw new ConversionProblem("weights stored as " + stored + " are not known");
    };
  }

  private static JsonNode parse(byte[] manifest) {
    try {
      return new ObjectMapper().readTree(manifest);
    } catch (IOException e) {
      throw new ConversionProblem("the weights manifest is not JSON", e);
    }
  }
}
