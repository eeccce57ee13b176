package org.likeness.gallery.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Images whose review is or comes due, the longest due first.
 *
 * @param items a page of them
 * @param nextCursor leads to the next page; absent on the last
 */
@Schema(name = "DueReviewPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuePage(List<DueImage> items, @Nullable String nextCursor) {}
