package org.likeness.oversight;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes a table as CSV (RFC 4180) that spreadsheets open as it is: what would be a formula there
 * begins with an apostrophe.
 */
final class CsvTable implements AutoCloseable {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private final CsvWriter csv;

  CsvTable(OutputStream out, String... header) {
    this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(header);
  }

  void line(@Nullable Object... cells) {
    csv.writeRecord(Arrays.stream(cells).map(CsvTable::text).toList());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double number -> String.format(Locale.ROOT, "%.4f", number);
      default -> harmless(value.toString());
    };
  }

  static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
