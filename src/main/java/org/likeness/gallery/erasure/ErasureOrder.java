package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What a gallery manager wants erased: images, or all images of a person.
 *
 * @param images ids; 1 to 1000, or absent
 * @param person id of a person, or absent
 * @param reason why and on whose authority; names nobody
 */
record ErasureOrder(
    @Nullable List<@Nullable UUID> images, @Nullable UUID person, @Nullable String reason) {}
