package org.likeness.evaluation;

import org.likeness.engine.FaceTemplate;

/** What came of looking at an image. */
sealed interface Seen {

  /**
   * A face.
   *
   * @param quality the unified score, 0..100
   */
  record Face(FaceTemplate template, int quality) implements Seen {}

  /**
   * No face that could be compared.
   *
   * @param reason stable code, as in rejects files
   */
  record Failed(String reason) implements Seen {}
}
