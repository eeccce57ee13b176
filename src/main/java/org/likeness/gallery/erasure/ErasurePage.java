package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items the newest first
 * @param nextCursor for the next page; absent on the last
 */
record ErasurePage(List<ErasureSummary> items, @Nullable String nextCursor) {}
