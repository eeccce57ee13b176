package org.likeness.gallery.index;

import java.io.IOException;

/** An index that is whole but cannot follow the database: it must be built anew. */
public final class StaleGeneration extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says why, in words that follow "because". */
  public StaleGeneration(String why) {
    super(why);
  }
}
