package org.likeness.evaluation;

/**
 * One trial of a rate.
 *
 * @param person whose it was; trials of one person are not independent
 * @param event whether the error, or the success, happened
 */
record Observation(String person, boolean event) {}
