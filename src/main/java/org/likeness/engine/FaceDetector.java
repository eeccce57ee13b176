package org.likeness.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds every face of an image, from small ones in a crowd to one that fills the frame, by looking
 * from coarse to fine. What a coarse look shows large enough is settled; finer looks add the
 * smaller faces. Each face is then looked at again closely ({@link CloseLook}), which confirms it
 * and places its landmarks.
 */
final class FaceDetector implements AutoCloseable {

  private static final double SAME_FACE = 0.3;
  private static final double INSIDE = 0.8;

  /** Times the least face that the network finds, from which a look settles a face. */
  private static final double SETTLED = 2;

  /**
   * Times the least face, from which the coarse look has also settled every rival of it: a face
   * with a third of its area is 0.58 times as wide.
   */
  private static final double PROMINENT = SETTLED / 0.57;

  /** One look and the faces that it shows, in pixels of the image. */
  record Look(DetectionPass pass, List<DetectedFace> faces) {}

  private final FaceNetwork network;
  private final CloseLook closeLook;

  FaceDetector(FaceNetwork network) {
    this.network = network;
    this.closeLook = new CloseLook(network);
  }

  /** All faces, largest first. */
  List<DetectedFace> detect(DecodedImage image) {
    return confirmed(image, candidates(looks(image)));
  }

  /** What each look shows, coarse first. */
  List<Look> looks(DecodedImage image) {
    return new ScalePlan(image, network)
        .passes().stream().map(pass -> new Look(pass, look(pass))).toList();
  }

  /** The faces of all looks, each once. */
  List<DetectedFace> candidates(List<Look> looks) {
    List<DetectedFace> faces = new ArrayList<>();
    for (Look look : looks) {
      boolean last = look.equals(looks.getLast());
      look.faces().stream()
          .filter(face -> last || isSettled(face, look.pass()))
          .filter(face -> faces.stream().noneMatch(known -> covers(known, face)))
          .toList()
          .forEach(faces::add);
    }
    return faces;
  }

  /** Those that a close look confirms, largest first. */
  List<DetectedFace> confirmed(DecodedImage image, List<DetectedFace> candidates) {
    return distinct(closeLook.confirmed(image, candidates)).stream()
        .sorted(Comparator.comparingDouble((DetectedFace face) -> face.box().area()).reversed())
        .toList();
  }

  /**
   * The faces that matter for a picture of one person, largest first: those that the first
   * conclusive look shows, or all if no look is.
   */
  List<DetectedFace> prominent(DecodedImage image) {
    List<Look> looks = new ArrayList<>();
    List<DetectedFace> conclusive = conclusive(image, looks);
    return conclusive.isEmpty() ? confirmed(image, candidates(looks)) : conclusive;
  }

  /**
   * The faces that the first conclusive look shows, largest first; none if no look is. A look is
   * conclusive if its largest face is so large that no rival of it can have been missed.
   */
  List<DetectedFace> conclusive(DecodedImage image) {
    return conclusive(image, new ArrayList<>());
  }

  /** Stops at the first conclusive look; those that were made are added to the list. */
  private List<DetectedFace> conclusive(DecodedImage image, List<Look> looks) {
    for (DetectionPass pass : new ScalePlan(image, network).passes()) {
      looks.add(new Look(pass, look(pass)));
      boolean conclusive =
          looks.getLast().faces().stream()
              .anyMatch(face -> face.box().width() * pass.scale() >= PROMINENT * leastFace());
      if (conclusive) {
        List<DetectedFace> faces = confirmed(image, settled(looks));
        if (!faces.isEmpty()) {
          return faces;
        }
      }
    }
    return List.of();
  }

  /** The faces that the looks so far have settled, each once. */
  private List<DetectedFace> settled(List<Look> looks) {
    return distinct(
        looks.stream()
            .flatMap(look -> look.faces().stream().filter(face -> isSettled(face, look.pass())))
            .toList());
  }

  private List<DetectedFace> look(DetectionPass pass) {
    return distinct(
            network.look(
                pass.planes(), pass.inputWidth(), pass.inputHeight(), network.traits().candidate()))
        .stream()
        .map(pass::toImage)
        .toList();
  }

  private boolean isSettled(DetectedFace face, DetectionPass pass) {
    return face.box().width() * pass.scale() >= SETTLED * leastFace();
  }

  private double leastFace() {
    return network.traits().leastFace();
  }

  /** The most confident of each group of boxes that show the same face. */
  static List<DetectedFace> distinct(List<DetectedFace> found) {
    List<DetectedFace> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingDouble(DetectedFace::confidence).reversed())
        .filter(face -> kept.stream().noneMatch(known -> covers(known, face)))
        .forEach(kept::add);
    return kept;
  }

  /** Whether a found face is a known one again, or a part of it. */
  private static boolean covers(DetectedFace known, DetectedFace found) {
    double inside = known.box().intersection(found.box()) / found.box().area();
    boolean part = inside > INSIDE && found.box().width() < known.box().width() / 2;
    return part || known.box().overlap(found.box()) > SAME_FACE;
  }

  @Override
  public void close() {
    network.close();
  }
}
