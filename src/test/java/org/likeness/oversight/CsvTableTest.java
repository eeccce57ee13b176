package org.likeness.oversight;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** A table is RFC 4180, and nothing in it runs when a spreadsheet opens it. */
class CsvTableTest {

  @Test
  void nothingIsAFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable csv = new CsvTable(out, "code", "words")) {
      csv.line("a", "=HYPERLINK(\"http://x\",\"y\")");
      csv.line("-b", "+1");
      csv.line("@c", null);
      csv.line("\td", 0.25);
      csv.line("e", "Theft, including \"shops\"");
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "code,words\r\n"
                + "a,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n"
                + "'-b,'+1\r\n"
                + "'@c,\r\n"
                + "'\td,0.2500\r\n"
                + "e,\"Theft, including \"\"shops\"\"\"\r\n");
  }
}
