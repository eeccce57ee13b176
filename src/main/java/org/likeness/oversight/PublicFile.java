package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** The public form as one table of measures; {@code [c]}, confidential, stands for withheld. */
final class PublicFile {
  private static final String WITHHELD = "[c]";
  private static final String ALL = "all";

  private PublicFile() {}

  static void write(PublicStatistics form, OutputStream out) throws IOException {
    try (CsvTable csv =
        new CsvTable(
            out,
            "year",
            "force",
            "month",
            "searches",
            "candidate_lists",
            "possible_matches",
            "verified",
            "actioned",
            "wrong_leads")) {
      for (PublicLine line : form.lines()) {
        csv.line(
            form.year(),
            Objects.requireNonNullElse(line.force(), ALL),
            Objects.requireNonNullElse(line.month(), ALL),
            cell(line.searches()),
            cell(line.candidateLists()),
            cell(line.possibleMatches()),
            cell(line.verified()),
            cell(line.actioned()),
            cell(line.wrongLeads()));
      }
    }
  }

  private static Object cell(@Nullable Long count) {
    return count == null ? WITHHELD : count;
  }
}
