package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * Results of the reviewers of a force, by login.
 *
 * @param items one for each who has decided anything
 * @param leastLists below which a rate rests on too few lists to judge by
 */
@Schema(name = "ReviewerResultList")
public record ReviewerResultList(List<ReviewerResults> items, int leastLists) {}
