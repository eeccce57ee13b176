package org.likeness.gallery.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Decisions, the latest first.
 *
 * @param items a page of them
 * @param nextCursor leads to the next page; absent on the last
 */
@Schema(name = "RetentionDecisionPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecidedPage(List<Decided> items, @Nullable UUID nextCursor) {}
