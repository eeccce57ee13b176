package org.likeness.gallery.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Applications: those that await an answer by their due day, or the answered ones, the latest
 * first.
 *
 * @param items a page of them
 * @param nextCursor leads to the next page of answered ones; absent on the last
 */
@Schema(name = "DeletionApplicationPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationPage(List<Application> items, @Nullable UUID nextCursor) {}
