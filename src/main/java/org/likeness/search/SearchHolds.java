package org.likeness.search;

import org.likeness.access.ForceCode;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.HoldableRecords;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches that legal holds can be put on. */
@ApplicationScoped
class SearchHolds implements HoldableRecords {
  private final FrozenSearches searches;

  SearchHolds(FrozenSearches searches) {
    this.searches = searches;
  }

  @Override
  public boolean has(HoldSubject type, UUID id, ForceCode force) {
    return type == HoldSubject.SEARCH && searches.findReal(id, force).isPresent();
  }
}
