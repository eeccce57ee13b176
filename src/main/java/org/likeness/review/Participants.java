package org.likeness.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The users who already took a part in a search: who searched, and who decided. None of them can
 * take another part (R3).
 */
record Participants(Set<String> userIds) {

  Participants {
    userIds = Set.copyOf(userIds);
  }

  static Participants searchedBy(String userId) {
    return new Participants(Set.of(userId));
  }

  boolean includes(String userId) {
    return userIds.contains(userId);
  }

  /** These and whoever decided now. */
  Participants and(Decision decision) {
    if (includes(decision.reviewerId())) {
      throw new IllegalArgumentException("one person cannot take two parts in one search");
    }
    Set<String> more = new LinkedHashSet<>(userIds);
    more.add(decision.reviewerId());
    return new Participants(more);
  }

  Participants andAll(List<Decision> decisions) {
    Participants all = this;
    for (Decision decision : decisions) {
      all = all.and(decision);
    }
    return all;
  }
}
