package org.likeness.review;

import java.time.Instant;

/**
 * A finding with who made it and when.
 *
 * @param reviewerId stable id of the user
 * @param reviewer the name that the user signs in with
 * @param finding what was found
 * @param decidedAt when
 */
public record Decision(String reviewerId, String reviewer, Finding finding, Instant decidedAt) {}
