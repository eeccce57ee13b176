package org.likeness.gallery;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items in order
 * @param nextCursor for the next page; null on the last
 */
record GalleryPage(List<ImageAnswer> items, @Nullable String nextCursor) {}
