package org.likeness.engine;

import java.util.List;

/** At which scales the detector looks at an image. */
final class ScalePlan {

  private static final int LONG_SIDE = 1024;

  private ScalePlan() {}

  /** The passes over an image. */
  static List<DetectionPass> passes(DecodedImage image, int fixedSide) {
    Window whole = Window.whole(image);
    int longest = Math.max(image.width(), image.height());
    double scale = Math.min(1, (fixedSide > 0 ? fixedSide : LONG_SIDE) / (double) longest);
    return List.of(DetectionPass.of(whole, scale, 0, fixedSide));
  }
}
