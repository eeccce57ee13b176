package org.likeness.gallery.erasure;

import java.util.UUID;

/**
 * An erasure waits for its steps; observed after the commit.
 *
 * @param id of the erasure
 */
record ErasureBegun(UUID id) {}
