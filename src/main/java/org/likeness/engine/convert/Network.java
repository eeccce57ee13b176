package org.likeness.engine.convert;

import java.util.function.Function;

/** The networks whose published weights can be turned into an ONNX file. */
public enum Network {
  /** A recogniser from a 150 x 150 chip to 128 values, after dlib's. */
  FACE_RECOGNITION(ResidualRecogniser::write),
  /** 68 points of a face of 112 x 112 pixels. */
  FACE_LANDMARK_68(DenseLandmarks::write),
  /** A small detector for images of any size. */
  TINY_FACE_DETECTOR(TinyDetector::write);

  private final Function<Weights, byte[]> writer;

  Network(Function<Weights, byte[]> writer) {
    this.writer = writer;
  }

  /**
   * The ONNX file; the same bytes for the same weights, on any machine.
   *
   * @param manifest names, shapes and coding of the weights (JSON)
   * @param weights the weights, one tensor after the other
   * @throws ConversionProblem if they are not this network's
   */
  public byte[] toOnnx(byte[] manifest, byte[] weights) {
    return writer.apply(Weights.read(manifest, weights));
  }
}
