package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The gallery in the database at one moment.
 *
 * @param galleryId tells this database from others
 * @param revision the newest
 * @param images searchable images
 * @param people with at least one searchable image
 * @param modelId of all templates; null while there never was one
 */
public record FeedHead(
    UUID galleryId, long revision, long images, long people, @Nullable String modelId) {}
