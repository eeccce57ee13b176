package org.likeness.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * Where a system wants to be told.
 *
 * @param url address of https that takes POST
 * @param events of what
 * @param clientId id of the client, where an administrator registers it; systems leave it out
 */
record NewWebhook(
    @Schema(examples = "https://records.force.example/likeness") @NotBlank String url,
    @NotEmpty Set<@NotNull WebhookEvent> events,
    @Nullable String clientId) {}
