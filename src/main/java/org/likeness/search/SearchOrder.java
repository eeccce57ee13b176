package org.likeness.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
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
 * @param people who alone may be found; empty: all people
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
    Set<UUID> people,
    List<StillOrder> stills) {

  SearchOrder {
    people = Set.copyOf(people);
    stills = List.copyOf(stills);
  }

  /** A search of all people. */
  SearchOrder(
      CaseDetails details,
      SearchFilter filter,
      SearchMode mode,
      @Nullable String modeReason,
      @Nullable UUID analysisId,
      Urgency urgency,
      boolean knownAnswer,
      List<StillOrder> stills) {
    this(details, filter, mode, modeReason, analysisId, urgency, knownAnswer, Set.of(), stills);
  }

  /**
   * The same among the people of a watchlist.
   *
   * @throws IllegalArgumentException if there are none, which would mean everybody
   */
  SearchOrder among(SearchFilter.WatchlistSearched watchlist, Set<UUID> these) {
    if (these.isEmpty()) {
      throw new IllegalArgumentException("nobody is on the watchlist; id=" + watchlist.id());
    }
    return new SearchOrder(
        details,
        SearchFilter.of(watchlist),
        mode,
        modeReason,
        analysisId,
        urgency,
        knownAnswer,
        these,
        stills);
  }

  /** Among how many people it searches, in a gallery of so many (S6). */
  long peopleOf(long gallery) {
    return people.isEmpty() ? gallery : people.size();
  }

  /**
   * The order of a stored search, to be carried out again.
   *
   * @throws IllegalArgumentException if it was made among a watchlist, whose people are not kept
   */
  static SearchOrder again(FrozenSearch search) {
    if (search.filter().watchlist() != null) {
      throw new IllegalArgumentException("made among a watchlist; search=" + search.id());
    }
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
