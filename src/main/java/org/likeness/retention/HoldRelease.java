package org.likeness.retention;

import org.jspecify.annotations.Nullable;

/**
 * The end of a hold.
 *
 * @param reason why the record need no longer be kept
 */
record HoldRelease(@Nullable String reason) {}
