package org.likeness.oversight;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is published of operators' searches and of watchlists gives no small count away (E2): not by
 * force and month, where lists are a part of searches, and not by lawful power, whose counts add up
 * to the same total.
 */
class PublicKindsTest {
  private static final int SMALLEST = Attack.SMALLEST;
  private static final List<String> MONTHS = List.of("2026-01", "2026-02");

  @Test
  void noSmallCountCanBeComputedFromTablesAndPowersTogether() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    int smallPowers = 0;
    for (int round = 0; round < 1_000; round++) {
      long[][] searches = Attack.table(random, 1 + random.nextInt(2), 2);
      long[][] lists = Attack.part(random, searches);
      PublicTable table =
          new PublicTable(counted(searches, lists), PublicKindLine.PARTS, MONTHS, SMALLEST);
      Set<Long> totals =
          attacked(
              new long[][][] {searches, lists}, table, "seed %d, round %d".formatted(seed, round));
      List<CodeCount> powers = powers(searches[searches.length - 1][2], random);
      smallPowers += attackedPowers(powers, table, totals);
    }
    assertThat(smallPowers).isGreaterThan(500);
  }

  @Test
  void powersAreWithheldWithTheTotal() {
    List<PublicCount> published =
        PublicMaker.counts(List.of(new CodeCount("a", 9), new CodeCount("b", 0)), true, SMALLEST);

    assertThat(published).extracting(PublicCount::searches).containsOnlyNulls();
  }

  /** Small counts can be larger for all that is known; what the whole year's total can be. */
  private static Set<Long> attacked(long[][][] counts, PublicTable table, String which) {
    boolean[][][] withheld = {withheld(counts[0], table, 0), withheld(counts[1], table, 1)};
    List<List<Set<Long>>> possible = Attack.possibleValues(counts, withheld, new int[] {-1, 0});
    for (int measure = 0; measure < counts.length; measure++) {
      int cell = 0;
      for (long[] row : counts[measure]) {
        for (long count : row) {
          Set<Long> values = possible.get(measure).get(cell++);
          assertThat(values).as(which).contains(count);
          if (isSmall(count)) {
            assertThat(values).as(which).anyMatch(value -> value >= SMALLEST);
          }
        }
      }
    }
    return possible.getFirst().getLast();
  }

  /** The attacker knows that powers add up to one of the totals that are possible. */
  private static int attackedPowers(List<CodeCount> powers, PublicTable table, Set<Long> totals) {
    List<PublicCount> published =
        PublicMaker.counts(powers, table.withholdsTotal(PublicKindLine.SEARCHES), SMALLEST);
    long known =
        published.stream()
            .map(PublicCount::searches)
            .filter(Objects::nonNull)
            .mapToLong(n -> n)
            .sum();
    long hidden = published.stream().filter(one -> one.searches() == null).count();
    int small = 0;
    for (CodeCount power : powers) {
      boolean isHidden =
          published.stream()
              .anyMatch(one -> one.code().equals(power.code()) && one.searches() == null);
      if (isSmall(power.searches())) {
        small++;
        assertThat(isHidden).isTrue();
        assertThat(hidden > 1 || totals.size() > 1).isTrue();
        // whatever else is hidden may be zero
        assertThat(totals).anyMatch(total -> total - known >= SMALLEST);
      }
    }
    return small;
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  private static boolean[][] withheld(long[][] counts, PublicTable table, int measure) {
    boolean[][] withheld = new boolean[counts.length][counts[0].length];
    for (PublicTable.Line line : table.lines()) {
      int row = line.force() == null ? counts.length - 1 : Integer.parseInt(line.force());
      int column = line.month() == null ? MONTHS.size() : MONTHS.indexOf(line.month());
      Long shown = line.counts().get(measure);
      withheld[row][column] = shown == null;
      if (shown != null) {
        assertThat(shown).isEqualTo(counts[row][column]);
      }
    }
    return withheld;
  }

  private static List<PublicTable.Counted> counted(long[][] searches, long[][] lists) {
    List<PublicTable.Counted> all = new ArrayList<>();
    for (int row = 0; row < searches.length; row++) {
      for (int column = 0; column < searches[0].length; column++) {
        all.add(
            new PublicTable.Counted(
                force(row, searches),
                column == MONTHS.size() ? null : MONTHS.get(column),
                List.of(searches[row][column], lists[row][column])));
      }
    }
    return all;
  }

  private static @Nullable String force(int row, long[][] table) {
    return row == table.length - 1 ? null : String.valueOf(row);
  }

  /** A total in one to four parts. */
  private static List<CodeCount> powers(long total, Random random) {
    Set<Integer> cuts = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      cuts.add(random.nextInt((int) total + 1));
    }
    cuts.add((int) total);
    List<CodeCount> powers = new ArrayList<>();
    int before = 0;
    for (int cut : cuts) {
      powers.add(new CodeCount("power " + powers.size(), cut - before));
      before = cut;
    }
    return powers.stream().filter(power -> power.searches() > 0).toList();
  }
}
