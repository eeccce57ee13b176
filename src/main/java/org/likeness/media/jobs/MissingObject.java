package org.likeness.media.jobs;

import org.likeness.media.Sha256;

import java.io.IOException;

/** What the database needs is not in the store. */
final class MissingObject extends IOException {
  private static final long serialVersionUID = 1L;

  MissingObject(Sha256 hash) {
    super("An object that the database needs is not in the store: " + hash);
  }
}
