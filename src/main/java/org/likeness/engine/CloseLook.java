package org.likeness.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks again at faces that were found, each turned level, at the size at which the network places
 * landmarks best, and in a mirror. The mean of both views halves the error of a landmark and
 * cancels what the network does differently to the left and to the right. What shows no face at
 * that size was none.
 */
final class CloseLook {

  /** Input pixels of a view. */
  private static final int TILE = 128;

  /** Input pixels across the face in a view. */
  private static final double FACE = 72;

  private static final int MOST_ACROSS = 20;

  private final FaceNetwork network;

  CloseLook(FaceNetwork network) {
    this.network = network;
  }

  /** The faces that a second look confirms, with better boxes and landmarks, in the same order. */
  List<DetectedFace> confirmed(DecodedImage image, List<DetectedFace> faces) {
    int capacity = capacity() / 2;
    return IntStream.iterate(0, from -> from < faces.size(), from -> from + capacity)
        .mapToObj(from -> faces.subList(from, Math.min(from + capacity, faces.size())))
        .flatMap(some -> look(image, some).stream())
        .toList();
  }

  private int capacity() {
    int across = network.fixedSide() / TILE;
    return network.fixedSide() > 0 ? across * across : MOST_ACROSS;
  }

  private List<DetectedFace> look(DecodedImage image, List<DetectedFace> faces) {
    List<Similarity> views = faces.stream().map(CloseLook::view).toList();
    Mosaic mosaic = Mosaic.of(2 * faces.size(), TILE, network.fixedSide());
    for (int i = 0; i < views.size(); i++) {
      float[] crop = CropSampler.sample(image, views.get(i), TILE);
      mosaic.put(2 * i, crop, false);
      mosaic.put(2 * i + 1, crop, true);
    }
    List<DetectedFace> found =
        network.look(mosaic.planes(), mosaic.width(), mosaic.height(), network.traits().glimpsed());
    List<DetectedFace> confirmed = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      Optional<DetectedFace> plain = central(mosaic.inTile(2 * i, found));
      Optional<DetectedFace> mirrored =
          central(mosaic.inTile(2 * i + 1, found)).map(CloseLook::unmirrored);
      mean(plain, mirrored, views.get(i)).ifPresent(confirmed::add);
    }
    return confirmed;
  }

  /** Takes a tile into the image: the face in the middle, level, at its size. */
  private static Similarity view(DetectedFace face) {
    double scale = Math.max(face.box().width(), face.box().height()) / FACE;
    double roll = Math.toRadians(HeadPose.of(face.landmarks()).roll());
    double a = scale * Math.cos(roll);
    double b = scale * Math.sin(roll);
    double middle = (TILE - 1) / 2.0;
    Point centre = face.box().centre();
    return new Similarity(
        a, b, centre.x() - a * middle + b * middle, centre.y() - b * middle - a * middle);
  }

  /** The face nearest to the middle of a tile, if it lies there at all. */
  private static Optional<DetectedFace> central(List<DetectedFace> inTile) {
    return FaceDetector.distinct(inTile).stream()
        .filter(face -> offCentre(face) < 0.4 * face.box().width())
        .min(Comparator.comparingDouble(CloseLook::offCentre));
  }

  private static double offCentre(DetectedFace face) {
    return face.box().centre().distanceTo(new Point((TILE - 1) / 2.0, (TILE - 1) / 2.0));
  }

  private static DetectedFace unmirrored(DetectedFace face) {
    Landmarks m = face.landmarks().map(p -> new Point(TILE - 1 - p.x(), p.y()));
    Box box = face.box();
    return new DetectedFace(
        new Box(TILE - 1 - box.x() - box.width(), box.y(), box.width(), box.height()),
        new Landmarks(m.leftEye(), m.rightEye(), m.nose(), m.leftMouth(), m.rightMouth()),
        face.confidence());
  }

  private Optional<DetectedFace> mean(
      Optional<DetectedFace> one, Optional<DetectedFace> other, Similarity view) {
    List<DetectedFace> seen = new ArrayList<>();
    one.ifPresent(seen::add);
    other.ifPresent(seen::add);
    if (seen.stream().noneMatch(face -> face.confidence() >= network.traits().confirmed())) {
      return Optional.empty();
    }
    DetectedFace first = seen.getFirst();
    DetectedFace last = seen.getLast();
    List<Point> points = new ArrayList<>(5);
    for (int k = 0; k < 5; k++) {
      points.add(
          view.apply(first.landmarks().points().get(k).midpoint(last.landmarks().points().get(k))));
    }
    Point centre = view.apply(first.box().centre().midpoint(last.box().centre()));
    double width = view.scale() * (first.box().width() + last.box().width()) / 2;
    double height = view.scale() * (first.box().height() + last.box().height()) / 2;
    Box box = new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    return Optional.of(
        new DetectedFace(box, Landmarks.of(points), (first.confidence() + last.confidence()) / 2));
  }
}
