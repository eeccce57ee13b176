package org.likeness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The YuNet network: finds faces in one input. At strides 8, 16 and 32 each cell states a class and
 * an object score, a box and five points relative to the cell (model catalogue, yunet-n).
 */
final class YuNet implements FaceNetwork {

  private static final Traits TRAITS = new Traits(0.6, 0.3, 0.8, 12);

  private static final int[] STRIDES = {8, 16, 32};

  private final OrtModel model;
  private final int fixedSide;

  YuNet(OrtModel model, int fixedSide) {
    this.model = model;
    this.fixedSide = fixedSide;
  }

  @Override
  public int fixedSide() {
    return fixedSide;
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public List<DetectedFace> look(float[] planes, int width, int height, double threshold) {
    Map<String, float[]> outputs = model.run(planes, 1, 3, height, width);
    List<DetectedFace> faces = new ArrayList<>();
    for (int stride : STRIDES) {
      Head.of(outputs, stride).decode(width / stride, threshold, faces);
    }
    return faces;
  }

  @Override
  public void close() {
    model.close();
  }

  /** The four outputs of one stride, row by row over the cells. */
  private record Head(float[] cls, float[] obj, float[] bbox, float[] kps, int stride) {

    static Head of(Map<String, float[]> outputs, int stride) {
      return new Head(
          output(outputs, "cls_" + stride),
          output(outputs, "obj_" + stride),
          output(outputs, "bbox_" + stride),
          output(outputs, "kps_" + stride),
          stride);
    }

    private static float[] output(Map<String, float[]> outputs, String name) {
      float[] values = outputs.get(name);
      if (values == null) {
        throw new IllegalStateException("the detector has no output " + name);
      }
      return values;
    }

    void decode(int columns, double threshold, List<DetectedFace> faces) {
      for (int cell = 0; cell < cls.length; cell++) {
        double square = Math.clamp(cls[cell], 0f, 1f) * (double) Math.clamp(obj[cell], 0f, 1f);
        if (square >= threshold * threshold) {
          faces.add(face(cell, cell % columns, cell / columns, Math.sqrt(square)));
        }
      }
    }

    private DetectedFace face(int cell, int column, int row, double score) {
      double width = Math.exp(bbox[4 * cell + 2]) * stride;
      double height = Math.exp(bbox[4 * cell + 3]) * stride;
      double centreX = (column + bbox[4 * cell]) * stride;
      double centreY = (row + bbox[4 * cell + 1]) * stride;
      List<Point> points = new ArrayList<>(5);
      for (int k = 10 * cell; k < 10 * cell + 10; k += 2) {
        points.add(new Point((kps[k] + column) * stride, (kps[k + 1] + row) * stride));
      }
      Box box = new Box(centreX - width / 2, centreY - height / 2, width, height);
      return new DetectedFace(box, Landmarks.of(points), score);
    }
  }
}
