package org.likeness.search;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.LegalHolds;

import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches need their stills until they are purged. */
@ApplicationScoped
class SearchMediaUse implements MediaUse {
  private final LegalHolds holds;

  SearchMediaUse(LegalHolds holds) {
    this.holds = holds;
  }

  @Override
  public String needed() {
    return "select s.sha256 from search_still s"
        + " where not exists (select 1 from search_purge p where p.search_id = s.search_id)";
  }

  @Override
  public Set<Sha256> held() {
    return holds
        .found(
            HoldSubject.SEARCH,
            "select distinct sha256 from search_still where search_id in (:held)")
        .stream()
        .map(Sha256::new)
        .collect(Collectors.toSet());
  }
}
