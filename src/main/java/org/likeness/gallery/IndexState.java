package org.likeness.gallery;

import org.jspecify.annotations.Nullable;

/**
 * Which moment of the gallery a snapshot shows.
 *
 * @param generation number of the index build
 * @param revision of the gallery; everything up to it is in the snapshot, nothing after it
 * @param modelId whose templates it holds; null while the gallery has never had one
 * @param images searchable images
 * @param people with at least one searchable image
 */
public record IndexState(
    long generation, long revision, @Nullable String modelId, long images, long people) {}
