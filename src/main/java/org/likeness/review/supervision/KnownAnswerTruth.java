package org.likeness.review.supervision;

import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.review.supervision.KnownAnswerOrder.Person;
import org.likeness.search.FrozenCandidate;
import org.likeness.search.FrozenSearch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a list that was made is the test that was meant. */
final class KnownAnswerTruth {

  private KnownAnswerTruth() {}

  /**
   * Which candidates are the person; none where the list is not mated.
   *
   * @throws Problem invalid-request if the list is no test, or another than was meant;
   *     search-incomplete if a part of the gallery was missing
   */
  static Set<UUID> of(KnownAnswerOrder order, FrozenSearch search) {
    if (!search.gallery().complete()) {
      throw Problem.of(
          ProblemType.SEARCH_INCOMPLETE, "A part of the gallery was missing; nothing was stored");
    }
    Complaints complaints = new Complaints();
    requireATest(search, complaints);
    Set<UUID> truth = new LinkedHashSet<>();
    for (int i = 0; i < order.people().size(); i++) {
      List<UUID> found = found(order.people().get(i), search);
      if (found.isEmpty() == order.mated()) {
        complaints.add(
            "people[" + i + "]",
            order.mated() ? "is not among the candidates" : "is among the candidates");
      }
      truth.addAll(found);
    }
    complaints.raise();
    return truth;
  }

  private static void requireATest(FrozenSearch search, Complaints complaints) {
    if (search.candidates().isEmpty()) {
      complaints.add("mode", "nobody comes near enough to be listed: make the list without a cut");
    }
    Set<String> enrolled =
        search.candidates().stream()
            .flatMap(candidate -> candidate.images().stream())
            .map(image -> image.sha256())
            .collect(Collectors.toSet());
    if (search.stills().stream().anyMatch(s -> enrolled.contains(s.facts().sha256()))) {
      complaints.add("still", "is itself enrolled: its score would give the answer away");
    }
  }

  private static List<UUID> found(Person person, FrozenSearch search) {
    return search.candidates().stream()
        .filter(candidate -> is(person, candidate))
        .map(FrozenCandidate::id)
        .toList();
  }

  private static boolean is(Person person, FrozenCandidate candidate) {
    return candidate.images().stream()
        .anyMatch(
            image ->
                image.force().equals(person.force())
                    && image.personReference().equals(person.reference()));
  }
}
