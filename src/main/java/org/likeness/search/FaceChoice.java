package org.likeness.search;

import org.likeness.engine.EyeMarks;

/** Which face of a still is the unknown person (S3). */
sealed interface FaceChoice {

  /** The one face that there is. */
  record OnlyFace() implements FaceChoice {}

  /** One of the faces found, by its index. */
  record Numbered(int face) implements FaceChoice {}

  /** A face that was not found; its eyes were marked by hand. */
  record Marked(Eyes eyes, EyeMarks marks) implements FaceChoice {}
}
