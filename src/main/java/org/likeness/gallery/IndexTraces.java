package org.likeness.gallery;

import java.util.Set;
import java.util.UUID;

/**
 * What an index still holds of images that are looked for by their ids.
 *
 * @param generation that serves
 * @param revision of the gallery that it shows
 * @param shown images that a search may return
 * @param inFiles images that lie in its files, or that cannot be ruled out to lie there, whether
 *     searches see them or not
 */
public record IndexTraces(long generation, long revision, Set<UUID> shown, Set<UUID> inFiles) {}
