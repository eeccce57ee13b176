package org.likeness.engine;

/**
 * One thing about a face image that makes a search less reliable.
 *
 * @param code stable, lower case with hyphens, such as {@code eyes-close}
 * @param words plain words with the measured value, such as "eyes 19 pixels apart: expect missed
 *     matches"
 */
public record QualityWarning(String code, String words) {}
