package org.likeness.oversight;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is withheld cannot be computed from what is published (E2). The attacker here knows all that
 * is published, that rows and columns add up, and that no count is below zero, and tries all
 * tables.
 */
class WithholdingTest {
  private static final int SMALLEST = Attack.SMALLEST;

  @Test
  void noSmallCountCanBeComputedFromRowsColumnsAndTotals() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    int smallCounts = 0;
    for (int round = 0; round < 1_500; round++) {
      long[][] table = Attack.table(random, 1 + random.nextInt(3), 1 + random.nextInt(2));
      boolean[][] withheld = Withholding.ofTable(table, SMALLEST);
      List<Set<Long>> possible = Attack.possibleValues(table, withheld);
      int cell = 0;
      for (int row = 0; row < table.length; row++) {
        for (int column = 0; column < table[row].length; column++, cell++) {
          if (isSmall(table[row][column])) {
            smallCounts++;
            assertThat(withheld[row][column]).isTrue();
          }
          if (withheld[row][column]) {
            assertThat(possible.get(cell))
                .as("seed %d, round %d, cell %d", seed, round, cell)
                .hasSizeGreaterThan(1)
                .contains(table[row][column]);
          }
          if (isSmall(table[row][column])) {
            assertThat(possible.get(cell)).anyMatch(value -> value >= SMALLEST);
          }
        }
      }
    }
    assertThat(smallCounts).isGreaterThan(2_000);
  }

  @Test
  void withholdingSmallCountsAloneWouldNotDo() {
    long[][] table = {{1, 9, 10}, {8, 9, 17}, {9, 18, 27}};
    boolean[][] onlySmall = {{true, false, false}, {false, false, false}, {false, false, false}};

    assertThat(Attack.possibleValues(table, onlySmall).getFirst()).containsExactly(1L);
  }

  @Test
  void nothingIsWithheldWithoutASmallCount() {
    long[][] table = {{0, 9, 9}, {8, 9, 17}, {8, 18, 26}};

    for (boolean[] row : Withholding.ofTable(table, SMALLEST)) {
      assertThat(row).containsOnly(false);
    }
  }

  @Test
  void totalsStayWhereOtherCountsCanMakeUp() {
    long[][] table = {{1, 40, 50, 91}, {30, 45, 60, 135}, {35, 50, 70, 155}, {66, 135, 180, 381}};
    boolean[][] withheld = Withholding.ofTable(table, SMALLEST);

    assertThat(withheld[0]).containsExactly(true, true, false, false);
    assertThat(withheld[3]).containsOnly(false);
  }

  @Test
  void largeTableIsDecidedWithoutWithholdingItsTotals() {
    Random random = new Random(7);
    long[][] table = new long[44][13];
    for (int row = 0; row < 43; row++) {
      for (int column = 0; column < 12; column++) {
        Attack.add(table, row, column, random.nextInt(40));
      }
    }

    boolean[][] withheld = Withholding.ofTable(table, 5);

    assertThat(withheld[43]).as("months of all forces, and the year").containsOnly(false);
  }

  @Test
  void totalsOfSmallCountsAlonePublishedAsTheyProtectEachOther() {
    long[][] table = new long[11][13];
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 12; column++) {
        Attack.add(table, row, column, 3);
      }
    }

    boolean[][] withheld = Withholding.ofTable(table, 5);

    for (int row = 0; row < 10; row++) {
      assertThat(withheld[row][0]).isTrue();
      assertThat(withheld[row][12]).isFalse();
    }
    assertThat(withheld[10]).containsOnly(false);
  }

  @Test
  void noSmallPartOfAKnownTotalCanBeComputed() {
    assertThat(Withholding.ofList(List.of(9L, 1L, 7L, 0L), false, 5))
        .containsExactly(false, true, true, false);
    assertThat(Withholding.ofList(List.of(4L, 1L, 0L), false, 5)).containsOnly(true);
    assertThat(Withholding.ofList(List.of(9L, 8L), true, 5)).containsOnly(true);
    assertThat(Withholding.ofList(List.of(9L, 0L), false, 5)).containsOnly(false);
    assertThat(Withholding.ofList(List.of(7L, 7L, 2L), false, 5))
        .containsExactly(true, false, true);
    assertThat(Withholding.ofList(List.of(3L, 3L, 3L, 9L), false, 5))
        .containsExactly(true, true, true, false);
    assertThat(Withholding.ofList(List.of(), false, 5)).isEmpty();
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }
}
