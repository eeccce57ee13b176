package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Scope;

import java.util.Set;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is to be changed of a client; absent members stay as they are.
 *
 * @param scopes what it may do, from the next request on
 * @param requestsPerMinute how many
 * @param active false ends all of its tokens at once
 */
record ClientChange(
    @Nullable @Size(min = 1) Set<@NotNull Scope> scopes,
    @Nullable @Min(1) @Max(100_000) Integer requestsPerMinute,
    @Nullable Boolean active) {}
