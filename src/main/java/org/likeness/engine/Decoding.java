package org.likeness.engine;

/** What came of decoding a file: an image, or a reason why not. */
public sealed interface Decoding {

  /** The image, upright, in RGB. */
  record Decoded(DecodedImage image) implements Decoding {}

  /**
   * No image.
   *
   * @param reason the class of the refusal
   * @param detail what was found and what to do, for a person; never contains content of the file
   */
  record Refused(RejectReason reason, String detail) implements Decoding {}
}
