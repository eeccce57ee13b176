package org.likeness.oversight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attacker who knows all that is published, that rows and columns add up, that no count is below
 * zero, and of which other each stage of a funnel is a part: tries all counts of the withheld cells
 * up to a bound; totals follow from them.
 */
record Attack(long[][] table, boolean[][] withheld, List<long[][]> tables, long[][] guess) {
  /** The smallest count that is published. */
  static final int SMALLEST = 3;

  /** A table of mostly small counts with its totals. */
  static long[][] table(Random random, int rows, int columns) {
    long[][] table = new long[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        add(table, row, column, random.nextInt(random.nextBoolean() ? 3 : 7));
      }
    }
    return table;
  }

  /** Counts into a cell and its totals. */
  static void add(long[][] table, int row, int column, int count) {
    table[row][column] = count;
    table[row][table[0].length - 1] += count;
    table[table.length - 1][column] += count;
    table[table.length - 1][table[0].length - 1] += count;
  }

  /** Some of the counts of each cell, often all of them. */
  static long[][] part(Random random, long[][] whole) {
    long[][] part = new long[whole.length][whole[0].length];
    for (int row = 0; row < whole.length - 1; row++) {
      for (int column = 0; column < whole[0].length - 1; column++) {
        int all = (int) whole[row][column];
        add(part, row, column, random.nextInt(3) == 0 ? all : random.nextInt(all + 1));
      }
    }
    return part;
  }

  /** Which values each cell has in the tables that agree with all that is published. */
  static List<Set<Long>> possibleValues(long[][] table, boolean[][] withheld) {
    return values(tables(table, withheld));
  }

  /**
   * The same of each stage of a funnel, by all stages together: a table is possible if there is one
   * for every other stage that it agrees with. Since the stages are a tree, it is enough to ask
   * from the parts to the wholes and back.
   */
  static List<List<Set<Long>>> possibleValues(
      long[][][] stages, boolean[][][] withheld, int[] parts) {
    List<List<long[][]>> all = new ArrayList<>();
    for (int stage = 0; stage < stages.length; stage++) {
      all.add(tables(stages[stage], withheld[stage]));
    }
    for (int stage = stages.length - 1; stage > 0; stage--) {
      List<long[][]> own = all.get(stage);
      all.get(parts[stage]).removeIf(whole -> own.stream().noneMatch(t -> isPart(t, whole)));
    }
    for (int stage = 1; stage < stages.length; stage++) {
      List<long[][]> wholes = all.get(parts[stage]);
      all.get(stage).removeIf(own -> wholes.stream().noneMatch(whole -> isPart(own, whole)));
    }
    return all.stream().map(Attack::values).toList();
  }

  private static boolean isPart(long[][] part, long[][] whole) {
    for (int row = 0; row < part.length - 1; row++) {
      for (int column = 0; column < part[0].length - 1; column++) {
        if (part[row][column] > whole[row][column]) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<long[][]> tables(long[][] table, boolean[][] withheld) {
    Attack attack =
        new Attack(table, withheld, new ArrayList<>(), new long[table.length][table[0].length]);
    attack.go(0);
    return attack.tables;
  }

  private static List<Set<Long>> values(List<long[][]> tables) {
    long[][] first = tables.getFirst();
    List<Set<Long>> values = new ArrayList<>();
    for (int i = 0; i < first.length * first[0].length; i++) {
      Set<Long> ofCell = new TreeSet<>();
      for (long[][] table : tables) {
        ofCell.add(table[i / first[0].length][i % first[0].length]);
      }
      values.add(ofCell);
    }
    return values;
  }

  private int rows() {
    return table.length - 1;
  }

  private int columns() {
    return table[0].length - 1;
  }

  private void go(int cell) {
    if (cell == rows() * columns()) {
      note();
      return;
    }
    int row = cell / columns();
    int column = cell % columns();
    long from =
        withheld[row][column] ? Math.max(0, table[row][column] - SMALLEST) : table[row][column];
    long to = withheld[row][column] ? table[row][column] + SMALLEST : table[row][column];
    for (long value = from; value <= to; value++) {
      guess[row][column] = value;
      if (column + 1 < columns() || agrees(row, columns())) {
        go(cell + 1);
      }
    }
  }

  /** Whether the total of a row is as published, once the row is guessed. */
  private boolean agrees(int row, int column) {
    long sum = 0;
    for (int c = 0; c < columns(); c++) {
      sum += guess[row][c];
    }
    guess[row][column] = sum;
    return withheld[row][column] || sum == table[row][column];
  }

  private void note() {
    for (int column = 0; column <= columns(); column++) {
      long sum = 0;
      for (int row = 0; row < rows(); row++) {
        sum += guess[row][column];
      }
      guess[rows()][column] = sum;
      if (!withheld[rows()][column] && sum != table[rows()][column]) {
        return;
      }
    }
    tables.add(Arrays.stream(guess).map(long[]::clone).toArray(long[][]::new));
  }
}
