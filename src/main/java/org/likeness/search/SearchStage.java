package org.likeness.search;

import java.util.Locale;

/** How far a search is that is being made. */
enum SearchStage {
  /** The request is complete. */
  RECEIVED,
  /** The chosen faces are found and measured. */
  FACES_FOUND,
  /** They are compared with the gallery. */
  SEARCHING,
  /** The list is frozen and stored. */
  LISTED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
