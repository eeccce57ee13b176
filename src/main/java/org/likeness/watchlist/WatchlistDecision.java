package org.likeness.watchlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotNull;

/**
 * What a supervisor says to a proposal.
 *
 * @param approved whether it may be searched
 * @param reason why
 */
@Schema(name = "WatchlistDecision")
public record WatchlistDecision(@NotNull Boolean approved, @Nullable String reason) {}
