package org.likeness.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares a frozen list with one that was made again. Candidate ids are new each time, so people
 * are told by their images.
 *
 * @param same same images of the same people in the same order with the same scores
 * @param missing frozen candidates none of whose images is found now
 * @param added people found now none of whose images was in the list
 * @param largestScoreDifference between images of both lists
 */
record ListComparison(boolean same, List<UUID> missing, int added, double largestScoreDifference) {

  /** Rounding of the network's arithmetic on another processor stays well below this. */
  private static final double SAME_SCORE = 1e-4;

  static ListComparison of(List<FrozenCandidate> then, List<FrozenCandidate> now) {
    Map<UUID, Double> before = scores(then);
    Map<UUID, Double> after = scores(now);
    double difference = largestDifference(before, after);
    return new ListComparison(
        order(then).equals(order(now)) && difference <= SAME_SCORE,
        strangers(then, after.keySet()).stream().map(FrozenCandidate::id).toList(),
        strangers(now, before.keySet()).size(),
        difference);
  }

  private static List<List<UUID>> order(List<FrozenCandidate> list) {
    return list.stream().map(c -> c.images().stream().map(FrozenImage::imageId).toList()).toList();
  }

  private static Map<UUID, Double> scores(List<FrozenCandidate> list) {
    return list.stream()
        .flatMap(c -> c.images().stream())
        .collect(Collectors.toMap(FrozenImage::imageId, FrozenImage::score));
  }

  private static List<FrozenCandidate> strangers(List<FrozenCandidate> list, Set<UUID> known) {
    List<FrozenCandidate> strangers = new ArrayList<>();
    for (FrozenCandidate candidate : list) {
      if (candidate.images().stream().noneMatch(image -> known.contains(image.imageId()))) {
        strangers.add(candidate);
      }
    }
    return strangers;
  }

  private static double largestDifference(Map<UUID, Double> before, Map<UUID, Double> after) {
    Set<UUID> both = new HashSet<>(before.keySet());
    both.retainAll(after.keySet());
    return both.stream()
        .mapToDouble(id -> Math.abs(score(before, id) - score(after, id)))
        .max()
        .orElse(0);
  }

  private static double score(Map<UUID, Double> scores, UUID id) {
    return scores.getOrDefault(id, 0.0);
  }
}
