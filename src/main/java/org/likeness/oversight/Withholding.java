package org.likeness.oversight;

import java.util.List;

/**
 * Decides which counts of a table are withheld, so that no small one can be computed from those
 * that are published.
 *
 * <p>A table has a last row and a last column of totals. Counts from 1 to {@code smallest - 1} are
 * small. For each of them three more are withheld, so that the four stand at the corners of a
 * rectangle: then all four can be moved by {@code smallest} without changing the sum of any row or
 * column, up where they must go up, and down only where that leaves no count below zero. So there
 * is another table that agrees with everything published and in which the small count is not small.
 * The rectangle of the count with its totals always qualifies, because all of its corners move up;
 * the one that withholds least is taken. Whatever is withheld in addition only leaves more tables
 * possible.
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
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (isSmall(counts[row][column], smallest)) {
          work.withhold(row, column);
        }
      }
    }
    return work.withheld;
  }

  /**
   * Whether each count of a list is withheld whose total is known or published elsewhere: with
   * small ones the least of the others, which can make up for any of them. If there is none, or the
   * total is withheld, all are, because their sum would tell it.
   */
  static boolean[] ofList(List<Long> counts, boolean totalWithheld, int smallest) {
    boolean[] withheld = new boolean[counts.size()];
    boolean none = counts.stream().noneMatch(count -> isSmall(count, smallest));
    if (none && !totalWithheld) {
      return withheld;
    }
    long partner = counts.stream().filter(count -> count >= smallest).min(Long::compare).orElse(0L);
    boolean all = totalWithheld || partner == 0;
    boolean taken = false;
    for (int i = 0; i < withheld.length; i++) {
      boolean isPartner = !taken && counts.get(i) == partner;
      taken |= isPartner;
      withheld[i] = all || isPartner || isSmall(counts.get(i), smallest);
    }
    return withheld;
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

  /** Totals count with the other sign: then the sum of each line is zero. */
  private int sign(int row, int column) {
    return (row == lastRow() ? -1 : 1) * (column == lastColumn() ? -1 : 1);
  }

  private boolean canMove(int row, int column, int direction) {
    boolean up = sign(row, column) == direction;
    return up || counts[row][column] >= smallest;
  }

  private long price(int row, int column) {
    return withheld[row][column] ? 0 : counts[row][column] + 1;
  }

  private int lastRow() {
    return counts.length - 1;
  }

  private int lastColumn() {
    return counts[0].length - 1;
  }
}
