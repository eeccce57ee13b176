package org.likeness.review.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's own results, as far as a supervisor has released them.
 *
 * @param released absent while nothing is
 * @param leastLists below which a rate rests on too few lists to judge by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnResults")
public record OwnResults(@Nullable ReviewerResults released, int leastLists) {}
