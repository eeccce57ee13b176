package org.likeness.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * At which scales the detector looks at an image. The network finds faces from about 12 to a few
 * hundred input pixels wide, so a few looks cover everything: a coarse one, in which even a face
 * that fills the frame has room around it, and finer ones down to faces with 24 image pixels
 * between the eyes (about 55 wide), which must be 18 input pixels wide or more.
 */
final class ScalePlan {

  /** Long side of the coarse look in input pixels. Small images are enlarged to it. */
  static final int COARSE = 192;

  /** The least face, in input pixels, for which the numbers here are meant. */
  private static final double LEAST_FACE = 12;

  private static final int BORDER = 16;
  private static final int FINE = 1024;
  private static final double LEAST_SCALE = 0.35;
  private static final double WIDEST_STEP = 8;

  private final DecodedImage reduced;
  private final int reduction;
  private final double enlargement;
  private final double finest;
  private final int fixedSide;

  /**
   * Plans for an image.
   *
   * @param network that will look; the larger its least face, the finer the looks
   */
  ScalePlan(DecodedImage image, FaceNetwork network) {
    int longest = Math.max(image.width(), image.height());
    this.enlargement = network.traits().leastFace() / LEAST_FACE;
    double wanted =
        Math.min(enlargement * longest, Math.max(enlargement * FINE, LEAST_SCALE * longest));
    this.fixedSide = network.fixedSide();
    this.finest = fixedSide > 0 ? Math.min(fixedSide, wanted) : wanted;
    this.reduction =
        Math.clamp((long) (longest / finest), 1, Math.min(image.width(), image.height()));
    this.reduced = BlockMean.reduce(image, reduction);
  }

  /** The looks, coarse first. */
  List<DetectionPass> passes() {
    List<DetectionPass> passes = new ArrayList<>();
    passes.add(coarse());
    if (finest > COARSE * WIDEST_STEP / enlargement) {
      passes.add(pass(Math.sqrt(finest * COARSE), 0));
    }
    if (finest > COARSE * 1.2) {
      passes.add(pass(finest, 0));
    }
    return passes;
  }

  /** The coarse look alone. */
  DetectionPass coarse() {
    int further = Math.max(1, Math.max(reduced.width(), reduced.height()) / (2 * COARSE));
    int most = Math.min(reduced.width(), reduced.height());
    int factor = Math.min(further, most);
    return DetectionPass.of(
        BlockMean.reduce(reduced, factor), reduction * factor, COARSE, BORDER, fixedSide);
  }

  private DetectionPass pass(double longSide, int border) {
    return DetectionPass.of(reduced, reduction, longSide, border, fixedSide);
  }
}
