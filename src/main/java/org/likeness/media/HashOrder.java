package org.likeness.media;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Lists of objects in the order of their hashes. */
public final class HashOrder {
  private static final Comparator<Sha256> BY_HASH = Comparator.comparing(Sha256::hex);

  private HashOrder() {}

  /**
   * The beginning of what several lists hold together, each object once.
   *
   * @param pages the beginning of each list, each object once; one that is shorter than {@code
   *     most} is the whole
   * @param most most objects of the answer; fewer come only at the end
   */
  public static List<Sha256> merged(List<List<Sha256>> pages, int most) {
    TreeSet<Sha256> all = new TreeSet<>(BY_HASH);
    pages.forEach(all::addAll);
    return all.stream().limit(most).toList();
  }
}
