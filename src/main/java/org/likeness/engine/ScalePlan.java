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

  /** What the numbers here are meant for; a network that needs larger faces looks finer. */
  private static final double LEAST_FACE = 12;

  private static final int BORDER = 16;
  private static final int FINE = 1024;
  private static final double LEAST_SCALE = 0.35;
  private static final double WIDEST_STEP = 8;

  private ScalePlan() {}

  /** The looks, coarse first. */
  static List<DetectionPass> passes(DecodedImage image, FaceNetwork network) {
    int fixedSide = network.fixedSide();
    if (fixedSide > 0) {
      return List.of(fixed(image, fixedSide, fixedSide / 3.0), fixed(image, fixedSide, fixedSide));
    }
    List<DetectionPass> passes = new ArrayList<>();
    passes.add(coarse(image, network));
    double share = network.traits().leastFace() / LEAST_FACE;
    double finest = finest(image, share);
    if (finest > COARSE * WIDEST_STEP / share) {
      passes.add(DetectionPass.of(image, Math.sqrt(finest * COARSE), 0, 0));
    }
    if (finest > COARSE * 1.2) {
      passes.add(DetectionPass.of(image, finest, 0, 0));
    }
    return passes;
  }

  /** The coarse look alone. */
  static DetectionPass coarse(DecodedImage image, FaceNetwork network) {
    int fixedSide = network.fixedSide();
    return fixedSide > 0
        ? fixed(image, fixedSide, fixedSide / 3.0)
        : DetectionPass.of(image, COARSE, BORDER, 0);
  }

  private static DetectionPass fixed(DecodedImage image, int fixedSide, double longSide) {
    int border = longSide + 2 * BORDER <= fixedSide ? BORDER : 0;
    return DetectionPass.of(image, longSide, border, fixedSide);
  }

  private static double finest(DecodedImage image, double share) {
    int longest = Math.max(image.width(), image.height());
    return Math.min(share * longest, Math.max(share * FINE, LEAST_SCALE * longest));
  }
}
