package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** The public form of what became of searches, by force and month. */
final class PublicTable {
  private static final List<ToLongFunction<FunnelLine>> MEASURES =
      List.of(
          FunnelLine::searches,
          FunnelLine::candidateLists,
          FunnelLine::possibleMatches,
          FunnelLine::verified,
          FunnelLine::actioned,
          FunnelLine::wrongLeads);

  private final List<FunnelLine> all;
  private final List<@Nullable String> forces;
  private final List<@Nullable String> months;
  private final List<@Nullable Long[][]> published;

  PublicTable(List<FunnelLine> all, List<String> months, int smallest) {
    this.all = all;
    this.forces = forcesOf(all);
    this.months = new ArrayList<>(months);
    this.months.add(null);
    this.published =
        forces.size() == 1
            ? List.of()
            : MEASURES.stream().map(measure -> publish(measure, smallest)).toList();
  }

  private static List<@Nullable String> forcesOf(List<FunnelLine> all) {
    List<@Nullable String> forces =
        new ArrayList<>(
            all.stream().map(FunnelLine::force).filter(Objects::nonNull).distinct().toList());
    forces.add(null);
    return forces;
  }

  private @Nullable Long[][] publish(ToLongFunction<FunnelLine> measure, int smallest) {
    long[][] counts = new long[forces.size()][months.size()];
    for (FunnelLine line : all) {
      int row = forces.indexOf(line.force());
      int column = months.indexOf(line.month());
      counts[row][column] = measure.applyAsLong(line);
    }
    boolean[][] withheld = Withholding.ofTable(counts, smallest);
    @Nullable Long[][] shown = new Long[forces.size()][months.size()];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        shown[row][column] = withheld[row][column] ? null : counts[row][column];
      }
    }
    return shown;
  }

  /** By force, then by month; none if there was no search. */
  List<PublicLine> lines() {
    List<PublicLine> lines = new ArrayList<>();
    for (int row = 0; row < forces.size() && !published.isEmpty(); row++) {
      for (int column = 0; column < months.size(); column++) {
        lines.add(line(row, column));
      }
    }
    return lines;
  }

  private PublicLine line(int row, int column) {
    int measure = 0;
    return new PublicLine(
        forces.get(row),
        months.get(column),
        published.get(measure++)[row][column],
        published.get(measure++)[row][column],
        published.get(measure++)[row][column],
        published.get(measure++)[row][column],
        published.get(measure++)[row][column],
        published.get(measure)[row][column]);
  }

  /** Whether the total of the whole year is withheld, so that no list of its parts may tell it. */
  boolean withholdsSearches() {
    return lines().stream().anyMatch(line -> isGrandTotal(line) && line.searches() == null);
  }

  boolean withholdsVerified() {
    return lines().stream().anyMatch(line -> isGrandTotal(line) && line.verified() == null);
  }

  boolean withholdsWrongLeads() {
    return lines().stream().anyMatch(line -> isGrandTotal(line) && line.wrongLeads() == null);
  }

  private static boolean isGrandTotal(PublicLine line) {
    return line.force() == null && line.month() == null;
  }
}
