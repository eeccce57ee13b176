package org.likeness.engine.convert;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Numbers in row-major order.
 *
 * @param shape length along each axis; empty for a single number
 * @param values as many as the product of the shape
 */
@SuppressWarnings("ArrayRecordComponent") // handed from step to step and never changed
record Tensor(int[] shape, float[] values) {

  Tensor {
    int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (values.length != size) {
      throw new IllegalArgumentException(
          "shape %s needs %d values; length=%d"
              .formatted(Arrays.toString(shape), size, values.length));
    }
  }

  static Tensor of(float[] values, int... shape) {
    return new Tensor(shape, values);
  }

  /** Axis i of the result is axis {@code axes[i]} of this. */
  Tensor transposed(int... axes) {
    int[] turned = Arrays.stream(axes).map(axis -> shape[axis]).toArray();
    int[] strides = strides();
    int[] steps = Arrays.stream(axes).map(axis -> strides[axis]).toArray();
    float[] moved = new float[values.length];
    int[] place = new int[turned.length];
    int from = 0;
    for (int to = 0; to < moved.length; to++) {
      moved[to] = values[from];
      from += advance(place, turned, steps);
    }
    return new Tensor(turned, moved);
  }

  /** Each value times a factor that its place along one axis gives; rounded once. */
  Tensor scaled(int axis, IntToDoubleFunction factor) {
    int stride = strides()[axis];
    float[] product = new float[values.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = (float) (values[i] * factor.applyAsDouble(i / stride % shape[axis]));
    }
    return new Tensor(shape, product);
  }

  /** Steps to the next place of the turned tensor and returns the way in this one. */
  private static int advance(int[] place, int[] lengths, int[] steps) {
    int way = 0;
    for (int axis = place.length - 1; axis >= 0; axis--) {
      way += steps[axis];
      if (++place[axis] < lengths[axis]) {
        return way;
      }
      way -= steps[axis] * lengths[axis];
      place[axis] = 0;
    }
    return way;
  }

  private int[] strides() {
    int[] strides = new int[shape.length];
    int stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape);
  }
}
