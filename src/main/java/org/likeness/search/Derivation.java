package org.likeness.search;

import org.likeness.engine.DecodedImage;
import org.likeness.media.Sha256;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What came of the recorded steps on an original (S2). */
sealed interface Derivation {

  /**
   * The image that is searched.
   *
   * @param image after all steps
   * @param pixels hash of its size and pixels, so that a later repetition can prove that it
   *     searched the same
   */
  record Derived(DecodedImage image, Sha256 pixels) implements Derivation {}

  /**
   * A step that cannot be done.
   *
   * @param step its place in the list, from 0
   * @param reason for a person
   */
  record Refused(int step, String reason) implements Derivation {}

  /** Does the steps one after the other. */
  static Derivation of(DecodedImage original, List<ImageEdit> edits) {
    BufferedImage picture = original.toPicture();
    for (int step = 0; step < edits.size(); step++) {
      ImageEdit edit = edits.get(step);
      Optional<String> refusal = edit.refusal(picture.getWidth(), picture.getHeight());
      if (refusal.isPresent()) {
        return new Refused(step, refusal.get());
      }
      picture = edit.apply(picture);
    }
    DecodedImage image = edits.isEmpty() ? original : DecodedImage.of(picture, original.format());
    return new Derived(image, hash(picture));
  }

  private static Sha256 hash(BufferedImage picture) {
    MessageDigest digest = Sha256.digest();
    digest.update(
        ByteBuffer.allocate(8).putInt(picture.getWidth()).putInt(picture.getHeight()).array());
    digest.update(Levels.bytes(picture));
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }
}
