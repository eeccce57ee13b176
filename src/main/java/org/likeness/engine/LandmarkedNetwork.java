package org.likeness.engine;

import java.util.List;

/** One network finds boxes, another the landmarks inside each. */
final class LandmarkedNetwork implements FaceNetwork {

  private static final Traits TRAITS = new Traits(0.5, 0.15, 0.3, 24);

  private final CellNetwork boxes;
  private final LandmarkNetwork landmarks;

  LandmarkedNetwork(CellNetwork boxes, LandmarkNetwork landmarks) {
    this.boxes = boxes;
    this.landmarks = landmarks;
  }

  @Override
  public int fixedSide() {
    return 0;
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public List<DetectedFace> look(float[] planes, int width, int height, double threshold) {
    Planes input = Planes.ofBgr(planes, width, height);
    return boxes.look(input, threshold).stream().map(found -> face(input, found)).toList();
  }

  private DetectedFace face(Planes input, FoundBox found) {
    List<Point> points = landmarks.points(input, found.box());
    return new DetectedFace(found.box(), FivePoints.of(points), found.confidence());
  }

  @Override
  public void close() {
    boxes.close();
    landmarks.close();
  }
}
