package org.likeness.search;

import org.likeness.access.Actor;

/** A feature whose stills are searched. It hands them over by {@link StillsHandedOver}. */
public interface StillSource {

  /**
   * Until the end of the transaction nobody else changes the record that the still comes from.
   * Called before anything is stored or audited, in the order of the records.
   *
   * @throws org.likeness.problem.Problem conflict if it may not be searched any more
   */
  void lock(StillOrigin origin, Actor actor);

  /**
   * Takes note of a search with one of its stills, in the transaction that stores the search.
   *
   * @throws org.likeness.problem.Problem conflict if it may not be searched any more; nothing is
   *     stored then
   */
  void searched(FrozenSearch search, StillOrigin origin, Actor actor);
}
