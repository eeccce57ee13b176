package org.likeness.media;

import java.io.IOException;
import java.io.Serial;

/** What a store holds is not what was stored under the hash. Waiting does not mend it. */
public final class DamagedObject extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  DamagedObject(Sha256 hash, String how) {
    super("A stored object " + how + ": " + hash);
  }
}
