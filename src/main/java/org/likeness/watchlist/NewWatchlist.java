package org.likeness.watchlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.search.SearchRequest.FilterRequest;

import java.time.Instant;
import java.util.List;

/**
 * A watchlist to be proposed; {@link WatchlistCheck} says what is wrong with it.
 *
 * @param name by which people know it
 * @param purpose code of the lawful purpose
 * @param justification why it is necessary and proportionate
 * @param expiresAt when it and all of it are removed
 * @param people of the gallery, by the references of their forces; absent with a filter
 * @param filter that chooses them as they are now: whoever comes into the gallery later is not on
 *     the list
 * @param counted how many people a preview said that the filter means; needed with it
 */
@Schema(name = "NewWatchlist")
public record NewWatchlist(
    @Nullable String name,
    @Nullable String purpose,
    @Nullable String justification,
    @Nullable Instant expiresAt,
    @Nullable List<PersonNamed> people,
    @Nullable FilterRequest filter,
    @Nullable Long counted) {

  /**
   * Somebody in the gallery.
   *
   * @param force whose reference it is
   * @param personReference by which that force knows the person
   */
  @Schema(name = "WatchlistPerson")
  public record PersonNamed(@Nullable String force, @Nullable String personReference) {}
}
