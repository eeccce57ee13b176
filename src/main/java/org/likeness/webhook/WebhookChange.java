package org.likeness.webhook;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is to be changed; absent members stay as they are.
 *
 * @param url another address, for what is pending as well
 * @param events of what it tells
 * @param active false: nothing is sent or put aside; what is pending waits
 */
record WebhookChange(
    @Nullable String url,
    @Nullable @Size(min = 1) Set<@NotNull WebhookEvent> events,
    @Nullable Boolean active) {}
