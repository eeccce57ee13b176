package org.likeness.review;

import org.likeness.access.Actor;
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
   * A search of the actor's force.
   *
   * @throws Problem not-found
   */
  FrozenSearch of(UUID searchId, Actor actor) {
    return searches.find(searchId, actor.force()).orElseThrow(OwnSearches::notFound);
  }

  static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such search of your force");
  }
}
