package org.likeness.search;

import org.jspecify.annotations.Nullable;

/**
 * A still with where it comes from.
 *
 * @param content the file as it is
 * @param origin null if a user sent it
 */
@SuppressWarnings("ArrayRecordComponent") // handed along, never compared
public record SourcedStill(byte[] content, @Nullable StillOrigin origin) {

  @Override
  public String toString() {
    return "SourcedStill[" + content.length + " bytes]";
  }
}
