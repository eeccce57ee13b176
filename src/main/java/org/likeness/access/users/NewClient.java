package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.Scope;

import java.util.Set;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A system of a force that is to be let in.
 *
 * @param name its client id: 3 to 64 letters, digits, dots, hyphens or underscores
 * @param force whose records it works on
 * @param scopes what it may do
 * @param requestsPerMinute how many; absent: as many as is configured
 * @param atProvider true if the identity provider signs it in; otherwise it gets a secret
 */
record NewClient(
    @NotNull @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,63}",
            message = "must be 3 to 64 letters, digits or . _ -")
        String name,
    @NotNull ForceCode force,
    @NotEmpty Set<@NotNull Scope> scopes,
    @Nullable @Min(1) @Max(100_000) Integer requestsPerMinute,
    @Nullable Boolean atProvider) {}
