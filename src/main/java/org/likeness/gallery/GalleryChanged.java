package org.likeness.gallery;

/**
 * The gallery has a new revision; observed after the commit, so that the index follows at once.
 *
 * @param revision the new one
 */
public record GalleryChanged(long revision) {}
