package org.likeness.gallery.index;

import java.io.IOException;

/** A build ended before its end, as it was asked to; what it has written is committed. */
final class BrokenOff extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenOff() {
    super("the build was broken off");
  }
}
