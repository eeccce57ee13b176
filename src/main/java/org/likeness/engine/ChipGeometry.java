package org.likeness.engine;

import java.util.List;

/**
 * Where the landmarks of a frontal face lie in a chip: what a recogniser was trained on.
 *
 * @param side width and height of the chip in pixels
 * @param template five points in the order of {@link Landmarks#points()}
 */
public record ChipGeometry(int side, List<Point> template) {

  /** On this chip quality is measured, whatever the recogniser wants. */
  static final ChipGeometry STANDARD =
      new ChipGeometry(
          112,
          List.of(
              new Point(38.2946, 51.6963),
              new Point(73.5318, 51.5014),
              new Point(56.0252, 71.7366),
              new Point(41.5493, 92.3655),
              new Point(70.7299, 92.2041)));

  /** Keeps its own copy; refuses anything but five points. */
  public ChipGeometry {
    template = List.copyOf(template);
    if (template.size() != 5 || side < 1) {
      throw new IllegalArgumentException(
          "a chip needs a side and five points; side=%d points=%d"
              .formatted(side, template.size()));
    }
  }
}
