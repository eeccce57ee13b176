package org.likeness.oversight;

import java.util.Arrays;
import java.util.List;

/**
 * Decides which counts of a table are withheld, so that no small one can be computed from those
 * that are published.
 *
 * <p>A table has a last row and a last column of totals. Counts from 1 to {@code smallest - 1} are
 * small and withheld. A small one is protected if there is another table that agrees with
 * everything published and in which it is larger by {@code smallest}: {@link Leeway} looks for it.
 * Where there is none, three more counts are withheld at the corners of a rectangle whose four
 * corners can be moved by {@code smallest} without changing the sum of any row or column: up, or
 * down where that leaves no count below zero. The rectangle of a count with its own totals always
 * qualifies, because all of its corners move up; the one that withholds least is taken. Whatever is
 * withheld in addition only leaves more tables possible.
 */
final class Withholding {
  private final long[][] counts;
  private final int smallest;
  private final boolean[][] withheld;

  private Withholding(long[][] counts, int smallest) {
    this.counts = counts;
    this.smallest = smallest;
    this.withheld = new boolean[counts.length][counts[0].length];
  }

  /**
   * What is withheld of a table.
   *
   * @param counts rows by columns, at least 2 x 2; the last of each are totals
   * @param smallest the smallest count that is published, but for zero
   */
  static boolean[][] ofTable(long[][] counts, int smallest) {
    Withholding work = new Withholding(counts, smallest);
    work.eachSmall((row, column) -> work.withheld[row][column] = true);
    work.eachSmall(work::protect);
    return work.withheld;
  }

  /**
   * Whether each count of a list is withheld whose total is known or published elsewhere: with
   * small ones as many of the least others as can make up for any of them. If there are not enough,
   * or the total is withheld, all are, because their sum would tell it.
   */
  static boolean[] ofList(List<Long> counts, boolean totalWithheld, int smallest) {
    boolean[] withheld = new boolean[counts.size()];
    for (int i = 0; i < withheld.length; i++) {
      withheld[i] = totalWithheld || isSmall(counts.get(i), smallest);
    }
    while (lacks(counts, withheld, smallest)) {
      int next = least(counts, withheld);
      if (next < 0) {
        Arrays.fill(withheld, true);
        return withheld;
      }
      withheld[next] = true;
    }
    return withheld;
  }

  /** Whether the other counts withheld together cannot make up for one of the small ones. */
  private static boolean lacks(List<Long> counts, boolean[] withheld, int smallest) {
    long sum = 0;
    long mostSmall = 0;
    for (int i = 0; i < withheld.length; i++) {
      sum += withheld[i] ? counts.get(i) : 0;
      mostSmall = isSmall(counts.get(i), smallest) ? Math.max(mostSmall, counts.get(i)) : mostSmall;
    }
    return mostSmall > 0 && sum - mostSmall < smallest;
  }

  private static int least(List<Long> counts, boolean[] withheld) {
    int least = -1;
    for (int i = 0; i < withheld.length; i++) {
      boolean eligible = !withheld[i] && counts.get(i) > 0;
      if (eligible && (least < 0 || counts.get(i) < counts.get(least))) {
        least = i;
      }
    }
    return least;
  }

  /** Something done with a cell. */
  private interface CellWork {
    void at(int row, int column);
  }

  private void eachSmall(CellWork work) {
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (isSmall(counts[row][column], smallest)) {
          work.at(row, column);
        }
      }
    }
  }

  private void protect(int row, int column) {
    if (!new Leeway(counts, withheld).allows(row, column, smallest)) {
      withhold(row, column);
    }
  }

  private static boolean isSmall(long count, int smallest) {
    return count > 0 && count < smallest;
  }

  private void withhold(int row, int column) {
    int bestRow = row;
    int bestColumn = column;
    long least = Long.MAX_VALUE;
    for (int other = 0; other < counts.length; other++) {
      for (int across = 0; across < counts[0].length; across++) {
        long cost = cost(row, column, other, across);
        if (cost < least) {
          least = cost;
          bestRow = other;
          bestColumn = across;
        }
      }
    }
    withheld[row][column] = true;
    withheld[row][bestColumn] = true;
    withheld[bestRow][column] = true;
    withheld[bestRow][bestColumn] = true;
  }

  /** What a rectangle would withhold in addition; the largest number if it cannot be moved. */
  private long cost(int row, int column, int other, int across) {
    if (other == row || across == column) {
      return Long.MAX_VALUE;
    }
    int sign = sign(row, column);
    boolean moves =
        canMove(row, across, -sign)
            && canMove(other, column, -sign)
            && canMove(other, across, sign);
    return moves
        ? price(row, across) + price(other, column) + price(other, across)
        : Long.MAX_VALUE;
  }

  private int sign(int row, int column) {
    return Leeway.sign(counts, row, column);
  }

  private boolean canMove(int row, int column, int direction) {
    boolean up = sign(row, column) == direction;
    return up || counts[row][column] >= smallest;
  }

  private long price(int row, int column) {
    return withheld[row][column] ? 0 : counts[row][column] + 1;
  }
}
