package org.likeness.gallery.companion;

import java.time.Instant;
import java.util.UUID;

/**
 * An image that a model makes no template of.
 *
 * @param imageId which
 * @param reason of the fixed list of rejects
 * @param detail in words
 * @param at when
 */
public record EmbeddingFailure(UUID imageId, String reason, String detail, Instant at) {}
