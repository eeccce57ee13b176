package org.likeness.search;

import org.likeness.search.ModelComparison.Compared;
import org.likeness.search.ModelComparison.ComparedPerson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two lists of one search, person by person. */
final class SideBySide {

  private SideBySide() {}

  static Compared of(FrozenSearch search, List<FrozenCandidate> now, List<FrozenCandidate> other) {
    Map<String, FrozenCandidate> listed = byPerson(now);
    Map<String, FrozenCandidate> others = byPerson(other);
    Set<String> all = new LinkedHashSet<>(listed.keySet());
    all.addAll(others.keySet());
    List<ComparedPerson> people = new ArrayList<>();
    for (String person : all) {
      FrozenCandidate one = listed.get(person);
      FrozenCandidate two = others.get(person);
      people.add(
          new ComparedPerson(
              people.size() + 1,
              one == null ? null : one.rank(),
              two == null ? null : two.rank(),
              one == null ? null : one.fpir(),
              two == null ? null : two.fpir()));
    }
    return new Compared(
        search.id(),
        search.createdAt(),
        now.size(),
        other.size(),
        listed.size() + others.size() - all.size(),
        listed.keySet().stream().findFirst().equals(others.keySet().stream().findFirst()),
        null,
        people);
  }

  static Compared unusable(FrozenSearch search, String why) {
    return new Compared(search.id(), search.createdAt(), 0, 0, 0, false, why, List.of());
  }

  private static Map<String, FrozenCandidate> byPerson(List<FrozenCandidate> list) {
    Map<String, FrozenCandidate> people = new LinkedHashMap<>();
    for (FrozenCandidate candidate : list) {
      FrozenImage image = candidate.images().getFirst();
      people.put(image.force() + " " + image.personReference(), candidate);
    }
    return people;
  }
}
