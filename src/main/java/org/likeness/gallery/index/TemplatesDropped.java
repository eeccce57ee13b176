package org.likeness.gallery.index;

import java.sql.SQLException;

/** Templates are kept no longer: there is nothing to follow, and their index is about to close. */
public final class TemplatesDropped extends SQLException {
  private static final long serialVersionUID = 1L;

  TemplatesDropped(String number) {
    super("templates are kept no longer; number=" + number);
  }
}
