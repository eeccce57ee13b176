package org.likeness.evidence.video.tool;

import org.jspecify.annotations.Nullable;

/**
 * Presentation times around a frame, in ticks.
 *
 * @param pts of the frame
 * @param previous null if there is none or it was not looked for
 * @param next likewise
 */
record Neighbours(long pts, @Nullable Long previous, @Nullable Long next) {
  static Neighbours alone(long pts) {
    return new Neighbours(pts, null, null);
  }
}
