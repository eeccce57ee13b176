package org.likeness.evidence.batch;

import java.io.IOException;

/** An entry that is not what the archive's directory says. */
final class DamagedEntry extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedEntry(String reason) {
    super(reason);
  }
}
