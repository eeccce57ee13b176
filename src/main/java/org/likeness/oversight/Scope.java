package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

/**
 * Of what figures are read.
 *
 * @param months whole ones
 * @param force one force's alone; null: all forces'
 */
record Scope(Months months, @Nullable String force) {

  /** For {@code at >= ? and at < ? and (?::text is null or force = ?)}. */
  @Nullable Object[] parameters() {
    return new @Nullable Object[] {months.begin(), months.end(), force, force};
  }
}
