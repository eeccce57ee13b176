package org.likeness.search;

import org.likeness.engine.EyeMarks;
import org.likeness.engine.Point;

/**
 * Eye centres, found or marked by hand (S3), in pixels of the derivative of a still, or of the
 * upright image of a candidate.
 *
 * @param right the subject's right eye, which is on the left of the picture
 * @param left the subject's left eye
 */
public record Eyes(Point right, Point left) {
  EyeMarks toMarks() {
    return new EyeMarks(right, left);
  }
}
