package org.likeness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The YuNet network: finds faces in one input. At strides 8, 16 and 32 each cell states a class and
 * an object score, a box and five points relative to the cell (model catalogue, yunet-n).
 */
final class YuNet implements AutoCloseable {

  private static final int[] STRIDES = {8, 16, 32};

  private final OrtModel model;
  private final int fixedSide;

  YuNet(OrtModel model, int fixedSide) {
    this.model = model;
    this.fixedSide = fixedSide;
  }

  /** Width and height of the only input the network takes, or 0. */
  int fixedSide() {
    return fixedSide;
  }

  /** Every cell that scores at least the threshold, in image coordinates, not yet thinned out. */
  List<DetectedFace> look(DecodedImage image, DetectionPass pass, double threshold) {
    Map<String, float[]> outputs =
        model.run(pass.planes(image), 1, 3, pass.inputHeight(), pass.inputWidth());
    List<DetectedFace> faces = new ArrayList<>();
    for (int stride : STRIDES) {
      new Head(outputs, stride).decode(pass, threshold, faces);
    }
    return faces;
  }

  @Override
  public void close() {
    model.close();
  }

  /** The four outputs of one stride, row by row over the cells. */
  private record Head(float[] cls, float[] obj, float[] bbox, float[] kps, int stride) {

    Head(Map<String, float[]> outputs, int stride) {
      this(
          output(outputs, "cls", stride),
          output(outputs, "obj", stride),
          output(outputs, "bbox", stride),
          output(outputs, "kps", stride),
          stride);
    }

    private static float[] output(Map<String, float[]> outputs, String name, int stride) {
      float[] values = outputs.get(name + "_" + stride);
      if (values == null) {
        throw new IllegalStateException("the detector has no output " + name + "_" + stride);
      }
      return values;
    }

    void decode(DetectionPass pass, double threshold, List<DetectedFace> faces) {
      int columns = pass.inputWidth() / stride;
      for (int cell = 0; cell < cls.length; cell++) {
        double score =
            Math.sqrt(Math.clamp(cls[cell], 0, 1) * (double) Math.clamp(obj[cell], 0, 1));
        if (score >= threshold) {
          faces.add(face(pass, cell, cell % columns, cell / columns, score));
        }
      }
    }

    private DetectedFace face(DetectionPass pass, int cell, int column, int row, double score) {
      double width = Math.exp(bbox[4 * cell + 2]) * stride;
      double height = Math.exp(bbox[4 * cell + 3]) * stride;
      double left = (column + bbox[4 * cell]) * stride - width / 2;
      double top = (row + bbox[4 * cell + 1]) * stride - height / 2;
      Point corner = pass.toImage(left, top);
      Point opposite = pass.toImage(left + width, top + height);
      List<Point> points = new ArrayList<>(5);
      for (int k = 0; k < 5; k++) {
        points.add(
            pass.toImage(
                (kps[10 * cell + 2 * k] + column) * stride,
                (kps[10 * cell + 2 * k + 1] + row) * stride));
      }
      Box box =
          new Box(corner.x(), corner.y(), opposite.x() - corner.x(), opposite.y() - corner.y());
      return new DetectedFace(box, Landmarks.of(points), score);
    }
  }
}
