package org.likeness.evaluation;

import org.likeness.engine.FaceTemplate;

/** What came of looking at an image. */
sealed interface Seen {

  /** A face. */
  record Face(FaceTemplate template) implements Seen {}

  /**
   * No face that could be compared.
   *
   * @param reason stable code, as in rejects files
   */
  record Failed(String reason) implements Seen {}
}
