package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/**
 * A part that one reviewer works on.
 *
 * @param searchId of the search
 * @param stage the part
 * @param until when others may take it, unless it is decided, renewed or handed back before
 */
@Schema(name = "ReviewClaim")
public record ReviewClaim(UUID searchId, Stage stage, Instant until) {}
