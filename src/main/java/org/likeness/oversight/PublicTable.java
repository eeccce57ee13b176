package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The public form of some counts by force and month, each of which is a table of its own. */
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
   * @param measures how many counts each has
   * @param months that have begun
   * @param smallest count that is published, but for zero
   */
  PublicTable(List<Counted> all, int measures, List<String> months, int smallest) {
    this.all = all;
    this.forces = forcesOf(all);
    this.months = new ArrayList<>(months);
    this.months.add(null);
    this.published =
        forces.size() == 1
            ? List.of()
            : IntStream.range(0, measures).mapToObj(one -> publish(one, smallest)).toList();
  }

  private static List<@Nullable String> forcesOf(List<Counted> all) {
    List<@Nullable String> forces =
        new ArrayList<>(
            all.stream().map(Counted::force).filter(Objects::nonNull).distinct().toList());
    forces.add(null);
    return forces;
  }

  private @Nullable Long[][] publish(int measure, int smallest) {
    long[][] counts = new long[forces.size()][months.size()];
    for (Counted line : all) {
      int row = forces.indexOf(line.force());
      int column = months.indexOf(line.month());
      counts[row][column] = line.counts().get(measure);
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
