package org.likeness.oversight;

import java.util.Arrays;
import java.util.List;

/**
 * Decides which counts are withheld, so that no small one can be computed from those that are
 * published.
 *
 * <p>A table has a last row and a last column of totals. Counts from 1 to {@code smallest - 1} are
 * small and withheld. Several tables are the stages of a funnel: in every cell a stage counts a
 * part of the stage before, which tells of a withheld count how large and how small it can be. So a
 * small count is protected if there are other tables, one for each stage, that agree with
 * everything published and with each other, and in which it is larger by {@code smallest}. {@link
 * Leeway} looks for them in {@link Stages} that are moved together: the count's own, or that with
 * some of those before it. Where there are none, counts are withheld in each of these stages at the
 * corners of a rectangle whose four corners can be moved by {@code smallest} without changing the
 * sum of any row or column: up or down, where the stages around leave room. The rectangle of a
 * count with its own totals, in its stage and all before it, always qualifies, because all of its
 * corners move up; the one that withholds least is taken. Whatever is withheld in addition only
 * leaves more tables possible.
 */
final class Withholding {
  private final Stages stages;
  private final int smallest;

  private Withholding(Stages stages, int smallest) {
    this.stages = stages;
    this.smallest = smallest;
  }

  /**
   * What is withheld of the stages of a funnel.
   *
   * @param counts by stage, rows by columns, at least 2 x 2; the last of each are totals
   * @param parts for each stage the earlier one that it is a part of; -1: of none
   * @param smallest the smallest count that is published, but for zero
   */
  static boolean[][][] ofStages(long[][][] counts, int[] parts, int smallest) {
    Stages stages = new Stages(counts, parts);
    Withholding work = new Withholding(stages, smallest);
    work.eachSmall((stage, row, column) -> stages.withhold(stage, row, column));
    work.eachSmall(work::protect);
    return stages.withheld();
  }

  /**
   * Whether each count of a list is withheld whose total is known or published elsewhere: with
   * small ones as many of the least others as can make up for any of them. If there are not enough,
   * or the total is withheld, all are, because their sum would tell it.
   */
  static boolean[] ofList(List<Long> counts, boolean totalWithheld, int smallest) {
    return ofParts(counts, totalWithheld, new boolean[counts.size()], smallest);
  }

  /**
   * The same for counts that are each a part of one of another list. Where that one is withheld its
   * part is too: it would else say how large the whole must be at least.
   *
   * @param wholes whether each count of the other list is withheld
   */
  static boolean[] ofParts(
      List<Long> counts, boolean totalWithheld, boolean[] wholes, int smallest) {
    boolean[] withheld = wholes.clone();
    for (int i = 0; i < withheld.length; i++) {
      withheld[i] |= totalWithheld || isSmall(counts.get(i), smallest);
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
    void at(int stage, int row, int column);
  }

  private void eachSmall(CellWork work) {
    for (int stage = 0; stage < stages.count(); stage++) {
      for (int row = 0; row < stages.rows(); row++) {
        for (int column = 0; column < stages.columns(); column++) {
          if (isSmall(stages.count(stage, row, column), smallest)) {
            work.at(stage, row, column);
          }
        }
      }
    }
  }

  private void protect(int stage, int row, int column) {
    boolean isProtected =
        stages
            .blocksTo(stage)
            .anyMatch(
                block -> new Leeway(block.room(), block.withheld()).allows(row, column, smallest));
    if (!isProtected) {
      withhold(stages.blocksTo(stage).toList(), row, column);
    }
  }

  private static boolean isSmall(long count, int smallest) {
    return count > 0 && count < smallest;
  }

  private void withhold(List<Stages.Block> blocks, int row, int column) {
    Stages.Block best = blocks.getLast();
    int bestRow = row;
    int bestColumn = column;
    long least = Long.MAX_VALUE;
    for (Stages.Block block : blocks) {
      for (int other = 0; other < stages.rows(); other++) {
        for (int across = 0; across < stages.columns(); across++) {
          long cost = cost(block, row, column, other, across);
          if (cost < least) {
            least = cost;
            best = block;
            bestRow = other;
            bestColumn = across;
          }
        }
      }
    }
    best.withhold(row, column);
    best.withhold(row, bestColumn);
    best.withhold(bestRow, column);
    best.withhold(bestRow, bestColumn);
  }

  /** What a rectangle would withhold in addition; the largest number if it cannot be moved. */
  private long cost(Stages.Block block, int row, int column, int other, int across) {
    if (other == row || across == column) {
      return Long.MAX_VALUE;
    }
    int sign = stages.sign(row, column);
    boolean moves =
        block.canMove(row, column, sign, smallest)
            && block.canMove(row, across, -sign, smallest)
            && block.canMove(other, column, -sign, smallest)
            && block.canMove(other, across, sign, smallest);
    return moves
        ? block.price(row, column)
            + block.price(row, across)
            + block.price(other, column)
            + block.price(other, across)
        : Long.MAX_VALUE;
  }
}
