package org.likeness.review.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Error rates of all reviewers together: never of one of them.
 *
 * @param reviewers how many decided known-answer lists
 * @param leastReviewers fewer are too few to say nothing of one of them
 * @param leastLists fewer lists of a kind are too few to judge by
 * @param results of all of them; absent where the reviewers are too few
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointResults")
public record JointResults(
    int reviewers, int leastReviewers, int leastLists, @Nullable TestResults results) {}
