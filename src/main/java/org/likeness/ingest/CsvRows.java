package org.likeness.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** Reads a manifest of comma-separated values (RFC 4180) whose first line names the columns. */
final class CsvRows {
  private static final int MAX_FIELD_CHARACTERS = 64 * 1024;

  private final ManifestProblems problems;
  private final RawRows rows;

  CsvRows(ManifestProblems problems, RawRows rows) {
    this.problems = problems;
    this.rows = rows;
  }

  /** Hands over each well-formed record; what is not well-formed becomes a problem. */
  void read(Reader text) throws IOException {
    long line = 1;
    try (CloseableIterator<CsvRecord> records = reader(text).iterator()) {
      CsvHeader header = CsvHeader.read(records.next(), problems);
      while (header.isGood() && !problems.full() && records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        readRecord(header, record);
      }
    } catch (CsvParseException e) {
      problems.add(line, (String) null, malformed());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .allowUnclosedQuote(false)
        .maxBufferSize(MAX_FIELD_CHARACTERS)
        .ofCsvRecord(text);
  }

  private void readRecord(CsvHeader header, CsvRecord record) {
    if (record.getFieldCount() != header.size()) {
      problems.add(
          record.getStartingLineNumber(),
          (String) null,
          "has %d fields where the header has %d".formatted(record.getFieldCount(), header.size()));
      return;
    }
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      put(values, header.column(i), record.getField(i).strip());
    }
    rows.row(new RawRow(record.getStartingLineNumber(), values));
  }

  private static void put(Map<Column, String> values, @Nullable Column column, String value) {
    if (column != null && !value.isEmpty()) {
      values.put(column, value);
    }
  }

  private static String malformed() {
    return "the quotes of this or the next record do not match, or it is longer than "
        + MAX_FIELD_CHARACTERS
        + " characters; reading stopped here";
  }
}
