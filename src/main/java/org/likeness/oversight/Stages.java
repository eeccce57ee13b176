package org.likeness.oversight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a funnel's stages, and what is withheld of them. In every cell each stage counts a
 * part of an earlier one, or of none.
 */
final class Stages {
  private final long[][][] counts;
  private final int[] parts;
  private final boolean[][][] withheld;

  /**
   * @param counts by stage, rows by columns; the last of each are totals
   * @param parts for each stage the earlier one that it is a part of; -1: of none
   */
  Stages(long[][][] counts, int[] parts) {
    if (parts.length != counts.length
        || IntStream.range(0, parts.length).anyMatch(i -> parts[i] >= i)) {
      throw new IllegalArgumentException(
          "each stage must be a part of an earlier one; parts=" + Arrays.toString(parts));
    }
    this.counts = counts;
    this.parts = parts.clone();
    this.withheld = new boolean[counts.length][rows()][columns()];
  }

  int count() {
    return counts.length;
  }

  int rows() {
    return counts[0].length;
  }

  int columns() {
    return counts[0][0].length;
  }

  long count(int stage, int row, int column) {
    return counts[stage][row][column];
  }

  int sign(int row, int column) {
    return Leeway.sign(counts[0], row, column);
  }

  void withhold(int stage, int row, int column) {
    withheld[stage][row][column] = true;
  }

  boolean[][][] withheld() {
    return withheld;
  }

  /** A stage alone, with the one before it, and so on to the first; each is made when asked for. */
  Stream<Block> blocksTo(int stage) {
    List<List<Integer>> blocks = new ArrayList<>();
    List<Integer> members = new ArrayList<>();
    for (int member = stage; member >= 0; member = parts[member]) {
      members.add(member);
      blocks.add(List.copyOf(members));
    }
    return blocks.stream().map(this::block);
  }

  private Block block(List<Integer> members) {
    long[][] up = new long[rows()][columns()];
    long[][] down = new long[rows()][columns()];
    boolean[][] common = new boolean[rows()][columns()];
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        up[row][column] = up(members.getLast(), row, column);
        down[row][column] = down(members, row, column);
        common[row][column] = allWithheld(members, row, column);
      }
    }
    return new Block(members, new Leeway.Room(up, down), common);
  }

  private boolean allWithheld(List<Integer> members, int row, int column) {
    return members.stream().allMatch(member -> withheld[member][row][column]);
  }

  /** Up to what the stage before has. */
  private long up(int first, int row, int column) {
    return parts[first] < 0
        ? Leeway.FREE
        : Math.max(0, counts[parts[first]][row][column] - counts[first][row][column]);
  }

  /** Down to what those have that are a part of one that is moved, and are not moved with it. */
  private long down(List<Integer> members, int row, int column) {
    long room = Leeway.FREE;
    for (int member : members) {
      room = Math.min(room, counts[member][row][column]);
    }
    for (int part = 0; part < counts.length; part++) {
      if (members.contains(parts[part]) && !members.contains(part)) {
        long left = counts[parts[part]][row][column] - counts[part][row][column];
        room = Math.min(room, Math.max(0, left));
      }
    }
    return room;
  }

  /** Stages, each a part of the next in this list, whose counts are moved alike. */
  final class Block {
    private final List<Integer> members;
    private final Leeway.Room room;
    private final boolean[][] common;

    private Block(List<Integer> members, Leeway.Room room, boolean[][] common) {
      this.members = members;
      this.room = room;
      this.common = common;
    }

    Leeway.Room room() {
      return room;
    }

    /** What is withheld in all of them. */
    boolean[][] withheld() {
      return common;
    }

    void withhold(int row, int column) {
      members.forEach(member -> Stages.this.withhold(member, row, column));
    }

    /** Whether a cell has so much room; totals go up where others of the direction go down. */
    boolean canMove(int row, int column, int direction, int by) {
      boolean up = sign(row, column) == direction;
      return (up ? room.up() : room.down())[row][column] >= by;
    }

    /** What is withheld in addition with a cell. */
    long price(int row, int column) {
      return members.stream()
          .filter(member -> !withheld[member][row][column])
          .mapToLong(member -> counts[member][row][column] + 1)
          .sum();
    }
  }
}
