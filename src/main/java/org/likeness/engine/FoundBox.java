package org.likeness.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a network saw a face whose landmarks are not known yet.
 *
 * @param confidence the network's score, 0..1
 */
record FoundBox(Box box, double confidence) {

  private static final double SAME_FACE = 0.4;

  /** The most confident of each group of overlapping boxes. */
  static List<FoundBox> distinct(List<FoundBox> found) {
    List<FoundBox> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingDouble(FoundBox::confidence).reversed())
        .filter(f -> kept.stream().noneMatch(k -> k.box().overlap(f.box()) > SAME_FACE))
        .forEach(kept::add);
    return kept;
  }
}
