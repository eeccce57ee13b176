package org.likeness.review;

/**
 * What a reviewer saw of one feature.
 *
 * @param assessment how it compares
 * @param note what was seen; may be empty
 */
public record Observation(Assessment assessment, String note) {}
