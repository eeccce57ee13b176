package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/** The public form as tables of measures; {@code [c]}, confidential, stands for withheld. */
final class PublicFile {
  static final String WITHHELD = "[c]";
  private static final String ALL = "all";

  private PublicFile() {}

  /** The lines of a table. */
  static void write(PublicStatistics form, PublicFormTable table, OutputStream out)
      throws IOException {
    switch (table) {
      case SEARCHES -> searches(form, out);
      case OPERATORS -> kind(form.year(), form.operatorSearches(), out);
      case WATCHLISTS -> kind(form.year(), form.watchlistSearches(), out);
      case EVIDENCE ->
          EvidenceFile.write(Objects.requireNonNullElse(form.evidence(), List.of()), out);
    }
  }

  private static void kind(int year, @Nullable List<PublicKindLine> lines, OutputStream out)
      throws IOException {
    try (CsvTable csv =
        new CsvTable(out, "year", "force", "month", "searches", "candidate_lists")) {
      for (PublicKindLine line : Objects.requireNonNullElse(lines, List.<PublicKindLine>of())) {
        csv.line(
            year,
            Objects.requireNonNullElse(line.force(), ALL),
            Objects.requireNonNullElse(line.month(), ALL),
            cell(line.searches()),
            cell(line.candidateLists()));
      }
    }
  }

  private static void searches(PublicStatistics form, OutputStream out) throws IOException {
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
