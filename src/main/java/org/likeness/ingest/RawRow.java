package org.likeness.ingest;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A record as the manifest spells it.
 *
 * @param line line of the file where it begins, from 1
 * @param values text by column, without surrounding blanks; absent where the manifest has none
 */
record RawRow(long line, Map<Column, String> values) {

  RawRow {
    values = Map.copyOf(values);
  }

  @Nullable String get(Column column) {
    return values.get(column);
  }
}
