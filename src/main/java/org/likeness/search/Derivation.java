package org.likeness.search;

import org.likeness.engine.DecodedImage;
import org.likeness.media.Sha256;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** What came of the recorded steps on an original (S2). */
sealed interface Derivation {

  /**
   * The image that is searched.
   *
   * @param image after all steps
   */
  record Derived(DecodedImage image) implements Derivation {

    /**
     * Hash of its size and pixels, so that a later repetition can prove that it searched the same.
     * It takes milliseconds.
     */
    Sha256 pixels() {
      MessageDigest digest = Sha256.digest();
      digest.update(ByteBuffer.allocate(8).putInt(image.width()).putInt(image.height()).array());
      digest.update(Levels.bytes(image.toPicture()));
      return Sha256.of(digest);
    }
  }

  /**
   * A step that cannot be done.
   *
   * @param step its place in the list, from 0
   * @param reason for a person
   */
  record Refused(int step, String reason) implements Derivation {}

  /** Does the steps one after the other. */
  static Derivation of(DecodedImage original, List<ImageEdit> edits) {
    if (edits.isEmpty()) {
      return new Derived(original);
    }
    BufferedImage picture = original.toPicture();
    for (int step = 0; step < edits.size(); step++) {
      ImageEdit edit = edits.get(step);
      Optional<String> refusal = edit.refusal(picture.getWidth(), picture.getHeight());
      if (refusal.isPresent()) {
        return new Refused(step, refusal.get());
      }
      picture = edit.apply(picture);
    }
    return new Derived(DecodedImage.of(picture, original.format()));
  }
}
