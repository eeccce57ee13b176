package org.likeness.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A search request that has been checked.
 *
 * @param details why
 * @param filter which images may be found
 * @param mode how the list is ended
 * @param modeReason why without a cut; null at the operating point
 * @param analysisId whose stills are searched; null if they were sent
 * @param urgency how soon the review is needed
 * @param knownAnswer whether it is made to test reviewers
 * @param stills what was said of the stills; empty: take all of them as they are
 */
record SearchOrder(
    CaseDetails details,
    SearchFilter filter,
    SearchMode mode,
    @Nullable String modeReason,
    @Nullable UUID analysisId,
    Urgency urgency,
    boolean knownAnswer,
    List<StillOrder> stills) {

  SearchOrder {
    stills = List.copyOf(stills);
  }

  /** The order of a stored search, to be carried out again. */
  static SearchOrder again(FrozenSearch search) {
    return new SearchOrder(
        search.details(),
        search.filter(),
        search.point().mode(),
        search.point().modeReason(),
        null,
        new Urgency(Priority.ROUTINE, null),
        search.knownAnswer(),
        List.of());
  }
}
