package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The public form of some counts by force and month, each a part of an earlier one, or of none. */
final class PublicTable {
  private final List<Counted> all;
  private final List<@Nullable String> forces;
  private final List<@Nullable String> months;
  private final List<@Nullable Long[][]> published;

  /**
   * What was counted of a force and month.
   *
   * @param force null: all together
   * @param month null: all together
   * @param counts in the order of the measures
   */
  record Counted(@Nullable String force, @Nullable String month, List<Long> counts) {}

  /** The same as it may be published; null: withheld. */
  record Line(@Nullable String force, @Nullable String month, List<@Nullable Long> counts) {}

  /**
   * @param all with the totals of each force and month, and of all
   * @param parts for each count the earlier one that it is a part of; -1: of none
   * @param months that have begun
   * @param smallest count that is published, but for zero
   */
  PublicTable(List<Counted> all, List<Integer> parts, List<String> months, int smallest) {
    this.all = all;
    this.forces = forcesOf(all);
    this.months = new ArrayList<>(months);
    this.months.add(null);
    this.published = forces.size() == 1 ? List.of() : publish(parts, smallest);
  }

  private static List<@Nullable String> forcesOf(List<Counted> all) {
    List<@Nullable String> forces =
        new ArrayList<>(
            all.stream().map(Counted::force).filter(Objects::nonNull).distinct().toList());
    forces.add(null);
    return forces;
  }

  private List<@Nullable Long[][]> publish(List<Integer> parts, int smallest) {
    long[][][] counts = new long[parts.size()][forces.size()][months.size()];
    for (Counted line : all) {
      int row = forces.indexOf(line.force());
      int column = months.indexOf(line.month());
      for (int measure = 0; measure < counts.length; measure++) {
        counts[measure][row][column] = line.counts().get(measure);
      }
    }
    boolean[][][] withheld =
        Withholding.ofStages(
            counts, parts.stream().mapToInt(Integer::intValue).toArray(), smallest);
    return IntStream.range(0, counts.length)
        .mapToObj(measure -> shown(counts[measure], withheld[measure]))
        .toList();
  }

  private static @Nullable Long[][] shown(long[][] counts, boolean[][] withheld) {
    @Nullable Long[][] shown = new Long[counts.length][counts[0].length];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        shown[row][column] = withheld[row][column] ? null : counts[row][column];
      }
    }
    return shown;
  }

  /** By force, then by month; none if there was no search. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < forces.size() && !published.isEmpty(); row++) {
      for (int column = 0; column < months.size(); column++) {
        lines.add(new Line(forces.get(row), months.get(column), counts(row, column)));
      }
    }
    return lines;
  }

  private List<@Nullable Long> counts(int row, int column) {
    List<@Nullable Long> counts = new ArrayList<>();
    published.forEach(measure -> counts.add(measure[row][column]));
    return Collections.unmodifiableList(counts);
  }

  /** Whether the total of the whole year is withheld, so that no list of its parts may tell it. */
  boolean withholdsTotal(int measure) {
    return !published.isEmpty()
        && published.get(measure)[forces.size() - 1][months.size() - 1] == null;
  }
}
