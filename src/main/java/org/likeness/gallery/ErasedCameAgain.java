package org.likeness.gallery;

import java.util.Set;
import java.util.UUID;

/**
 * Erased images were sent again, and refused; told in the transaction that refused them.
 *
 * @param imageIds under which they were erased
 */
public record ErasedCameAgain(Set<UUID> imageIds) {}
