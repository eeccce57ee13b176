package org.likeness.oversight;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How much larger a withheld count could be than it is, for all that the published ones tell.
 *
 * <p>With totals counted negatively each row and each column has the sum zero. A count grows if
 * others along a closed way of withheld cells, alternately in a row and in a column, shrink and
 * grow by as much. So this is a flow from the cell's row to its column (Ford and Fulkerson, 1956);
 * how far a cell can shrink and grow is what it has left of both at that moment.
 */
final class Leeway {
  /** More than anything is counted, and far from overflow. */
  static final long FREE = Long.MAX_VALUE / 4;

  private static final int NOWHERE = -1;

  private final long[][] up;
  private final long[][] down;
  private final boolean[][] withheld;
  private final int rows;
  private final int columns;

  Leeway(Room room, boolean[][] withheld) {
    this.up = copy(room.up());
    this.down = copy(room.down());
    this.withheld = withheld;
    this.rows = up.length;
    this.columns = up[0].length;
  }

  /**
   * By how much each count can be larger and smaller without contradiction.
   *
   * @param up at most {@link #FREE}
   * @param down at most {@link #FREE}
   */
  record Room(long[][] up, long[][] down) {}

  private static long[][] copy(long[][] table) {
    return Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
  }

  /** Totals count with the other sign: then the sum of each line is zero. */
  static int sign(long[][] counts, int row, int column) {
    return (row == counts.length - 1 ? -1 : 1) * (column == counts[0].length - 1 ? -1 : 1);
  }

  /** Whether this count could be larger by so much. */
  boolean allows(int row, int column, long more) {
    int direction = sign(up, row, column);
    if (!withheld[row][column] || up[row][column] < more) {
      return false;
    }
    long left = more;
    while (left > 0) {
      int[] way = way(row, column, direction);
      if (way[rows + column] == NOWHERE) {
        return false;
      }
      left -= move(way, rows + column, direction, left);
    }
    return true;
  }

  /** From which row or column each one was reached; columns are numbered after the rows. */
  private int[] way(int row, int column, int direction) {
    int[] from = new int[rows + columns];
    Arrays.fill(from, NOWHERE);
    from[row] = row;
    Deque<Integer> next = new ArrayDeque<>();
    next.add(row);
    while (!next.isEmpty()) {
      int here = next.remove();
      for (int there = here < rows ? rows : 0;
          there < (here < rows ? rows + columns : rows);
          there++) {
        boolean isTheCell = here == row && there == rows + column;
        if (from[there] == NOWHERE && !isTheCell && room(here, there, direction) > 0) {
          from[there] = here;
          next.add(there);
        }
      }
    }
    return from;
  }

  /** By how much the cell between a row and a column can be moved, going that way. */
  private long room(int here, int there, int direction) {
    int row = Math.min(here, there);
    int column = Math.max(here, there) - rows;
    if (!withheld[row][column]) {
      return 0;
    }
    return grows(here, there, direction) ? up[row][column] : down[row][column];
  }

  private boolean grows(int here, int there, int direction) {
    int sign = sign(up, Math.min(here, there), Math.max(here, there) - rows);
    boolean fromRow = here < there;
    return fromRow ? sign != direction : sign == direction;
  }

  /** Moves the cells along the way by as much as all of them can. */
  private long move(int[] from, int end, int direction, long most) {
    long by = most;
    for (int there = end; from[there] != there; there = from[there]) {
      by = Math.min(by, room(from[there], there, direction));
    }
    for (int there = end; from[there] != there; there = from[there]) {
      int here = from[there];
      long change = grows(here, there, direction) ? by : -by;
      int row = Math.min(here, there);
      int column = Math.max(here, there) - rows;
      up[row][column] -= change;
      down[row][column] += change;
    }
    return by;
  }
}
