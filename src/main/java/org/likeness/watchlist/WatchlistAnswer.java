package org.likeness.watchlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Notices;
import org.likeness.search.SearchAnswer;

/**
 * Whether anybody on a watchlist is alike enough.
 *
 * @param matched whether; if not, nothing of the stills is kept
 * @param people on the list at that moment
 * @param complete whether all of them were compared
 * @param search the ordinary search that it became, to be reviewed; absent without a match
 * @param notice must be shown with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WatchlistAnswer")
public record WatchlistAnswer(
    boolean matched, int people, boolean complete, @Nullable SearchAnswer search, String notice) {

  static WatchlistAnswer nobody(int people, boolean complete) {
    return new WatchlistAnswer(false, people, complete, null, Notices.CANDIDATES);
  }

  static WatchlistAnswer of(SearchAnswer search, int people) {
    return new WatchlistAnswer(
        true, people, search.gallery().complete(), search, Notices.CANDIDATES);
  }
}
