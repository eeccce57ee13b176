package org.likeness.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Legal holds, the latest first.
 *
 * @param items a page of them
 * @param nextCursor leads to the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalHoldPage(List<LegalHold> items, @Nullable UUID nextCursor) {}
