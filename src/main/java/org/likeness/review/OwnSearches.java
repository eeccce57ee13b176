package org.likeness.review;

import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.FrozenSearch;
import org.likeness.search.FrozenSearches;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches of the actor's force; for everybody else there are none. */
@ApplicationScoped
class OwnSearches {
  private final FrozenSearches searches;

  OwnSearches(FrozenSearches searches) {
    this.searches = searches;
  }

  /**
   * A search of the actor's force; tests of reviewers are none (R5).
   *
   * @throws Problem not-found
   */
  FrozenSearch of(UUID searchId, Actor actor) {
    return searches.findReal(searchId, actor.force()).orElseThrow(OwnSearches::notFound);
  }

  /**
   * A search of the actor's force, or a test that looks like one.
   *
   * @throws Problem not-found
   */
  FrozenSearch toReview(UUID searchId, Actor actor) {
    return searches
        .find(searchId, actor.force())
        .filter(search -> !(search.knownAnswer() && couldTell(actor)))
        .orElseThrow(OwnSearches::notFound);
  }

  /**
   * Whether the actor could look a task up among the searches of the force, and so tell a test from
   * real work: such a reviewer gets no tests.
   */
  static boolean couldTell(Actor actor) {
    return actor.has(Role.INVESTIGATOR);
  }

  static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such search of your force");
  }
}
