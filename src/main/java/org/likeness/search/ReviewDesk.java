package org.likeness.search;

import org.likeness.access.Actor;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a search needs to know of its review. The review implements it. */
public interface ReviewDesk {

  /** Hands a new search over, in the transaction that stores it. */
  void open(FrozenSearch search, Urgency urgency);

  /**
   * How far the reviews of the searches are, by wire name of the state, as far as this reader may
   * know it.
   */
  Map<UUID, String> states(Collection<UUID> searchIds, Actor reader);
}
