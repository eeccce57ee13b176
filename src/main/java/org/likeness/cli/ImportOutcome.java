package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.PrintWriter;
import java.util.List;

/** The outcome of an import as a table. */
final class ImportOutcome {
  private static final List<String> OUTCOMES =
      List.of("total", "enrolled", "updated", "unchanged", "rejected");

  private ImportOutcome() {}

  static void print(JsonNode job, PrintWriter out) {
    Table table = new Table("Outcome", "Records");
    OUTCOMES.forEach(outcome -> table.row(outcome, job.path(outcome).asLong()));
    job.path("rejectedByReason")
        .properties()
        .forEach(reason -> table.row("  " + reason.getKey(), reason.getValue().asLong()));
    table.print(out);
  }
}
