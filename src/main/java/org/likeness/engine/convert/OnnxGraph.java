package org.likeness.engine.convert;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An ONNX graph under construction (operator set 13). Values are named by the order in which they
 * are made, so the same calls give the same bytes.
 */
final class OnnxGraph {

  private static final int OPERATOR_SET = 13;
  private static final int FORMAT = 7;

  private final GraphProto.Builder graph;
  private int made;

  OnnxGraph(String name) {
    graph = GraphProto.newBuilder().setName(name);
  }

  /** Declares the input; a length is a number, or a letter where any will do. */
  Value input(String name, Object... shape) {
    graph.addInput(described(name, shape));
    return new Value(name);
  }

  /** Declares that a value is an output, under a name. */
  void output(String name, Value value, Object... shape) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(value.name()).addOutput(name));
    graph.addOutput(described(name, shape));
  }

  /** A tensor that is part of the model. */
  Value constant(Tensor tensor) {
    float[] values = tensor.values();
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    TensorProto.Builder proto = TensorProto.newBuilder().setDataType(DataType.FLOAT_VALUE);
    for (int length : tensor.shape()) {
      proto.addDims(length);
    }
    return keep(proto.setRawData(ByteString.copyFrom(raw)));
  }

  /** One number that is part of the model. */
  Value constant(float number) {
    return constant(Tensor.of(new float[] {number}));
  }

  /** A row of whole numbers that is part of the model, as operators take shapes and axes. */
  Value whole(long... numbers) {
    ByteBuffer raw =
        ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(numbers);
    return keep(
        TensorProto.newBuilder()
            .setDataType(DataType.INT64_VALUE)
            .addDims(numbers.length)
            .setRawData(ByteString.copyFrom(raw)));
  }

  /** Applies an operator without attributes. */
  Value apply(String operator, Value... inputs) {
    return apply(operator, List.of(), inputs);
  }

  /** Applies an operator. */
  Value apply(String operator, List<AttributeProto> attributes, Value... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).addAllAttribute(attributes);
    for (Value input : inputs) {
      node.addInput(input.name());
    }
    Value result = new Value("v" + made++);
    graph.addNode(node.addOutput(result.name()));
    return result;
  }

  /** An attribute of whole numbers. */
  static AttributeProto whole(String name, long... numbers) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long number : numbers) {
      attribute.addInts(number);
    }
    return attribute.build();
  }

  /** An attribute that is one whole number. */
  static AttributeProto one(String name, long number) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(number)
        .build();
  }

  /** An attribute that is one number. */
  static AttributeProto number(String name, float number) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(number)
        .build();
  }

  /** An attribute that is a word. */
  static AttributeProto word(String name, String word) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(word))
        .build();
  }

  /** The file. */
  byte[] toBytes() {
    return ModelProto.newBuilder()
        .setIrVersion(FORMAT)
        .setProducerName("Likeness")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private Value keep(TensorProto.Builder tensor) {
    Value value = new Value("c" + made++);
    graph.addInitializer(tensor.setName(value.name()));
    return value;
  }

  private static ValueInfoProto described(String name, Object... shape) {
    TensorShapeProto.Builder lengths = TensorShapeProto.newBuilder();
    for (Object length : shape) {
      TensorShapeProto.Dimension.Builder dimension = lengths.addDimBuilder();
      if (length instanceof Integer number) {
        dimension.setDimValue(number);
      } else {
        dimension.setDimParam(length.toString());
      }
    }
    TypeProto.Tensor.Builder type =
        TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT_VALUE).setShape(lengths);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }

  /** A tensor that flows through the graph. */
  record Value(String name) {}
}
