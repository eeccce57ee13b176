package org.likeness.gallery.companion;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.TemplateModel;

import java.time.Instant;
import java.util.UUID;

/**
 * The model beside the searched one.
 *
 * @param number of its templates
 * @param model that makes them
 * @param keepUntil of a model that was searched before; null for the next one
 * @param whole whether every image has been looked at once
 * @param revision with {@code imageId}: images up to here have a template or a failure
 * @param imageId the last one looked at
 */
public record Companion(
    int number,
    TemplateModel model,
    @Nullable Instant keepUntil,
    boolean whole,
    long revision,
    UUID imageId) {}
