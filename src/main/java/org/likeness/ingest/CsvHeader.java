package org.likeness.ingest;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first line of a manifest in CSV: which field holds which column. */
final class CsvHeader {
  private final List<@Nullable Column> columns = new ArrayList<>();
  private final Set<Column> seen = EnumSet.noneOf(Column.class);
  private final ManifestProblems problems;
  private final long line;
  private boolean good = true;

  private CsvHeader(long line, ManifestProblems problems) {
    this.line = line;
    this.problems = problems;
  }

  /** Reads it; an unknown, missing or repeated column becomes a problem. */
  static CsvHeader read(CsvRecord record, ManifestProblems problems) {
    CsvHeader header = new CsvHeader(record.getStartingLineNumber(), problems);
    record.getFields().forEach(heading -> header.add(heading.strip()));
    header.requireAll(record.getFieldCount() == 1 ? otherSeparator(record.getField(0)) : "");
    header.good = problems.count() == 0;
    return header;
  }

  private void add(String heading) {
    Column column = Column.of(heading).orElse(null);
    columns.add(column);
    if (column == null && !Column.IGNORED.contains(heading)) {
      problems.add(line, (String) null, Column.unknown(heading));
    }
    if (column != null && !seen.add(column)) {
      problems.add(line, column, "the header names this column twice");
    }
  }

  private void requireAll(String hint) {
    for (Column column : Column.values()) {
      if (column.required() && !seen.contains(column)) {
        problems.add(line, column, "the header lacks this column" + hint);
      }
    }
  }

  private static String otherSeparator(String heading) {
    return heading.contains(";") || heading.contains("\t")
        ? "; separate the columns by commas, not by semicolons or tabs"
        : "";
  }

  /** Whether records can be read by it. */
  boolean isGood() {
    return good;
  }

  int size() {
    return columns.size();
  }

  /** The column of a field; null if it is one of those that are ignored. */
  @Nullable Column column(int field) {
    return columns.get(field);
  }
}
