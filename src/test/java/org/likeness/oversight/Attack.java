package org.likeness.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attacker who knows all that is published, that rows and columns add up, and that no count is
 * below zero: tries all counts of the withheld cells up to a bound; totals follow from them.
 */
record Attack(long[][] table, boolean[][] withheld, List<Set<Long>> values, long[][] guess) {
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

  /** Which values each cell has in the tables that agree with all that is published. */
  static List<Set<Long>> possibleValues(long[][] table, boolean[][] withheld) {
    List<Set<Long>> values = new ArrayList<>();
    for (int i = 0; i < table.length * table[0].length; i++) {
      values.add(new TreeSet<>());
    }
    Attack attack = new Attack(table, withheld, values);
    attack.go(0);
    return values;
  }

  Attack(long[][] table, boolean[][] withheld, List<Set<Long>> values) {
    this(table, withheld, values, new long[table.length][table[0].length]);
  }

  private int rows() {
    return table.length - 1;
  }

  private int columns() {
    return table[0].length - 1;
  }

  void go(int cell) {
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
    for (int row = 0; row <= rows(); row++) {
      for (int column = 0; column <= columns(); column++) {
        values.get(row * (columns() + 1) + column).add(guess[row][column]);
      }
    }
  }
}
