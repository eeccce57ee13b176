package org.likeness.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds every face of an image, from small ones in a crowd to one that fills the frame. */
final class FaceDetector implements AutoCloseable {

  private static final double THRESHOLD = 0.6;
  private static final double SAME_FACE = 0.3;

  private final YuNet network;

  FaceDetector(YuNet network) {
    this.network = network;
  }

  /** The faces, largest first. */
  List<DetectedFace> detect(DecodedImage image) {
    List<DetectedFace> found = new ArrayList<>();
    for (DetectionPass pass : ScalePlan.passes(image, network.fixedSide())) {
      found.addAll(network.look(image, pass, THRESHOLD));
    }
    return distinct(found).stream()
        .sorted(Comparator.comparingDouble((DetectedFace f) -> f.box().area()).reversed())
        .toList();
  }

  /** The most confident of each group of overlapping boxes. */
  static List<DetectedFace> distinct(List<DetectedFace> found) {
    List<DetectedFace> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingDouble(DetectedFace::confidence).reversed())
        .filter(face -> kept.stream().noneMatch(k -> k.box().overlap(face.box()) > SAME_FACE))
        .forEach(kept::add);
    return kept;
  }

  @Override
  public void close() {
    network.close();
  }
}
