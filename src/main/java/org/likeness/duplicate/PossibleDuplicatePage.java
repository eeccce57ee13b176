package org.likeness.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What may be one person.
 *
 * @param items a page of them, the latest first
 * @param nextCursor leads to the next page; absent on the last
 * @param checking how far the gallery has been looked through
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PossibleDuplicatePage(
    List<PossibleDuplicate> items, @Nullable UUID nextCursor, Checking checking) {

  /**
   * How far it is.
   *
   * @param enabled whether images are compared in this installation
   * @param waiting images of all forces that have not been compared since they were last changed
   */
  record Checking(boolean enabled, long waiting) {}
}
