package org.likeness.watchlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.search.SearchFilter;

import java.time.Instant;
import java.util.UUID;

/**
 * A watchlist without its people.
 *
 * @param id sorts by time
 * @param force whose it is
 * @param name by which people know it
 * @param purpose code of the lawful purpose
 * @param justification why
 * @param state how far it is
 * @param people how many are on it now
 * @param under18 those of them of whom there is an image from before they were 18
 * @param filter that chose them; absent if they were named
 * @param proposedBy login
 * @param proposedAt when
 * @param decidedBy login of who approved or refused it; absent until then
 * @param decidedAt when; absent likewise
 * @param decisionReason why; absent likewise
 * @param expiresAt when it and all of it are removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Watchlist")
public record WatchlistView(
    UUID id,
    String force,
    String name,
    String purpose,
    String justification,
    WatchlistState state,
    long people,
    long under18,
    @Nullable SearchFilter filter,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    Instant expiresAt) {}
