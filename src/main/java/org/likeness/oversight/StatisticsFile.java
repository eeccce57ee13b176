package org.likeness.oversight;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Forces;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

/** Statistics as tables for spreadsheets. */
@ApplicationScoped
class StatisticsFile {
  private static final String ALL = "all";

  private final Forces forces;

  StatisticsFile(Forces forces) {
    this.forces = forces;
  }

  void write(Statistics of, StatisticsTable table, OutputStream out) throws IOException {
    switch (table) {
      case SEARCHES -> searches(of.lines(), out);
      case PURPOSES -> codes(of.purposes(), forces.purposes(), forces.former().purposes(), out);
      case OFFENCES -> codes(of.offences(), forces.offences(), forces.former().offences(), out);
      case GALLERY -> gallery(of.gallery(), out);
      case EVIDENCE -> EvidenceFile.write(of.evidence(), out);
    }
  }

  private static void searches(List<FunnelLine> lines, OutputStream out) throws IOException {
    try (CsvTable csv =
        new CsvTable(
            out,
            "force",
            "month",
            "searches",
            "candidate_lists",
            "no_candidates",
            "partial",
            "investigative",
            "possible_matches",
            "verified",
            "actioned",
            "wrong_leads",
            "wrong_leads_acted_on",
            "decided",
            "median_hours",
            "hours_95_percent",
            "wrong_lead_rate",
            "wrong_lead_lower_95",
            "wrong_lead_upper_95")) {
      lines.forEach(line -> csv.line(cells(line)));
    }
  }

  private static @Nullable Object[] cells(FunnelLine line) {
    WrongLeadRate rate = line.wrongLeadRate();
    return new @Nullable Object[] {
      Objects.requireNonNullElse(line.force(), ALL),
      Objects.requireNonNullElse(line.month(), ALL),
      line.searches(),
      line.candidateLists(),
      line.noCandidates(),
      line.partial(),
      line.investigative(),
      line.possibleMatches(),
      line.verified(),
      line.actioned(),
      line.wrongLeads(),
      line.wrongLeadsActedOn(),
      line.decided(),
      line.medianHours(),
      line.hours95(),
      rate == null ? null : rate.rate(),
      rate == null ? null : rate.interval().lower(),
      rate == null ? null : rate.interval().upper()
    };
  }

  private static void codes(
      List<CodeCount> counts, Map<String, String> words, Map<String, String> old, OutputStream out)
      throws IOException {
    try (CsvTable csv = new CsvTable(out, "code", "words", "searches")) {
      counts.forEach(
          one ->
              csv.line(
                  one.code(), words.getOrDefault(one.code(), old.get(one.code())), one.searches()));
    }
  }

  /** One line for each month and reason: what else was counted has a reason of its own. */
  private static void gallery(List<GalleryMonth> months, OutputStream out) throws IOException {
    try (CsvTable csv = new CsvTable(out, "month", "what", "images")) {
      for (GalleryMonth month : months) {
        csv.line(month.month(), "enrolled", month.enrolled());
        csv.line(month.month(), "updated", month.updated());
        csv.line(month.month(), "rejected", month.rejected());
        month.rejectedByReason().forEach((r, n) -> csv.line(month.month(), "rejected " + r, n));
        csv.line(month.month(), "withdrawn", month.withdrawn());
        if (month.erased() != null) {
          csv.line(month.month(), "erased", month.erased());
        }
      }
    }
  }
}
