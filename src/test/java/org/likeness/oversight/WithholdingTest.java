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
  private static final int[] FUNNEL =
      PublicLine.PARTS.stream().mapToInt(Integer::intValue).toArray();

  private static boolean[][] ofTable(long[][] table, int smallest) {
    return Withholding.ofStages(new long[][][] {table}, new int[] {-1}, smallest)[0];
  }

  @Test
  void noSmallCountCanBeComputedFromRowsColumnsAndTotals() {
    long seed = 20_261_122;
    Random random = new Random(seed);
    int smallCounts = 0;
    for (int round = 0; round < 1_500; round++) {
      long[][] table = Attack.table(random, 1 + random.nextInt(3), 1 + random.nextInt(2));
      boolean[][] withheld = ofTable(table, SMALLEST);
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

  /** E2: nor from all stages of the funnel, of which each counts a part of the one before. */
  @Test
  void noSmallCountCanBeComputedFromAllStagesTogether() {
    long seed = 20_261_123;
    Random random = new Random(seed);
    int smallCounts = 0;
    for (int round = 0; round < 400; round++) {
      long[][][] stages = funnel(random);
      boolean[][][] withheld = Withholding.ofStages(stages, FUNNEL, SMALLEST);
      List<List<Set<Long>>> possible = Attack.possibleValues(stages, withheld, FUNNEL);
      for (int stage = 0; stage < stages.length; stage++) {
        String which = "seed %d, round %d, stage %d".formatted(seed, round, stage);
        smallCounts += attacked(which, stages[stage], withheld[stage], possible.get(stage));
      }
    }
    assertThat(smallCounts).isGreaterThan(2_000);
  }

  private static long[][][] funnel(Random random) {
    long[][][] stages = new long[FUNNEL.length][][];
    stages[0] = Attack.table(random, 1 + random.nextInt(2), 1 + random.nextInt(2));
    for (int stage = 1; stage < stages.length; stage++) {
      stages[stage] = Attack.part(random, stages[FUNNEL[stage]]);
    }
    return stages;
  }

  private static int attacked(
      String which, long[][] table, boolean[][] withheld, List<Set<Long>> possible) {
    int small = 0;
    int cell = 0;
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[row].length; column++) {
        Set<Long> values = possible.get(cell++);
        assertThat(values).as(which).contains(table[row][column]);
        if (withheld[row][column]) {
          assertThat(values).as(which).hasSizeGreaterThan(1);
        }
        if (isSmall(table[row][column])) {
          small++;
          assertThat(withheld[row][column]).as(which).isTrue();
          assertThat(values).as(which).anyMatch(value -> value >= SMALLEST);
        }
      }
    }
    return small;
  }

  /** The stage before bounds each count from above, and with the totals from below as well. */
  @Test
  void eachStageByItselfWouldNotDo() {
    long[][] matches = {{3, 4, 7}, {6, 6, 12}, {9, 10, 19}};
    long[][] verified = {{2, 4, 6}, {6, 6, 12}, {8, 10, 18}};
    long[][][] stages = {matches, verified};
    int[] parts = {-1, 0};
    boolean[][][] apart = {new boolean[3][3], ofTable(verified, SMALLEST)};

    assertThat(apart[1])
        .isDeepEqualTo(
            new boolean[][] {{true, true, false}, {true, true, false}, {false, false, false}});
    assertThat(Attack.possibleValues(stages, apart, parts).get(1).getFirst()).containsExactly(2L);
    boolean[][][] together = Withholding.ofStages(stages, parts, SMALLEST);
    assertThat(Attack.possibleValues(stages, together, parts).get(1).getFirst())
        .contains(2L, 2L + SMALLEST);
  }

  /** Searches are many: few wrong leads are no reason to withhold them. */
  @Test
  void stagesFarAboveASmallCountArePublished() {
    long[][] searches = {{90, 80, 170}, {70, 95, 165}, {160, 175, 335}};
    long[][] verified = {{30, 20, 50}, {20, 30, 50}, {50, 50, 100}};
    long[][] wrong = {{1, 5, 6}, {5, 6, 11}, {6, 11, 17}};

    boolean[][][] withheld =
        Withholding.ofStages(
            new long[][][] {searches, verified, wrong}, new int[] {-1, 0, 1}, SMALLEST);

    for (int row = 0; row < 3; row++) {
      assertThat(withheld[0][row]).containsOnly(false);
      assertThat(withheld[1][row]).containsOnly(false);
    }
    assertThat(withheld[2][2]).containsOnly(false);
  }

  /** E2: wrong leads of a group are a part of its verified matches, and both have known totals. */
  @Test
  void noSmallCountOfAGroupCanBeComputedFromBothLists() {
    long seed = 20_261_124;
    Random random = new Random(seed);
    int smallCounts = 0;
    for (int round = 0; round < 1_000; round++) {
      long[][] counts = new long[3][];
      for (int group = 0; group < counts.length; group++) {
        int verified = random.nextInt(8);
        counts[group] = new long[] {verified, random.nextInt(verified + 1)};
      }
      smallCounts +=
          new GroupAttack(counts).smallCounts("seed %d, round %d".formatted(seed, round));
    }
    assertThat(smallCounts).isGreaterThan(1_000);
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

    for (boolean[] row : ofTable(table, SMALLEST)) {
      assertThat(row).containsOnly(false);
    }
  }

  @Test
  void totalsStayWhereOtherCountsCanMakeUp() {
    long[][] table = {{1, 40, 50, 91}, {30, 45, 60, 135}, {35, 50, 70, 155}, {66, 135, 180, 381}};
    boolean[][] withheld = ofTable(table, SMALLEST);

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

    boolean[][] withheld = ofTable(table, 5);

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

    boolean[][] withheld = ofTable(table, 5);

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
