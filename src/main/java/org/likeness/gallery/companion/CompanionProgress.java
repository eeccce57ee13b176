package org.likeness.gallery.companion;

/**
 * How far a second model is.
 *
 * @param images in the gallery, searchable or not
 * @param embedded that have a template of it
 * @param failed that it cannot make a template of
 * @param whole whether every image has been looked at once
 * @param peopleLost people who are findable now and have no image with a template of it
 */
public record CompanionProgress(
    long images, long embedded, long failed, boolean whole, long peopleLost) {}
