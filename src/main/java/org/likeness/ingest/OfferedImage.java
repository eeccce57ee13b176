package org.likeness.ingest;

import java.io.IOException;

/** An image that an upload brings, on disk until it is read. */
interface OfferedImage {

  /** The name that the manifest may know it by, with slashes. */
  String name();

  /** Its size in bytes, as far as it is known before it is read. */
  long size();

  /**
   * The bytes.
   *
   * @throws DamagedImage if they are not what the upload says they are
   */
  byte[] read() throws IOException, DamagedImage;

  /** The bytes cannot be had from the upload; the sentence says why. */
  final class DamagedImage extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedImage(String sentence) {
      super(sentence);
    }
  }
}
