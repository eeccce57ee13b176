package org.likeness.search;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a search needs to know of its review. The review implements it. */
public interface ReviewDesk {

  /** Hands a new search over, in the transaction that stores it. */
  void open(FrozenSearch search);

  /** How far the reviews of the searches are, by wire name of the state. */
  Map<UUID, String> states(Collection<UUID> searchIds);
}
