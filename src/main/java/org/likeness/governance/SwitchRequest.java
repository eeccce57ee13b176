package org.likeness.governance;

import org.jspecify.annotations.Nullable;

/**
 * A switch to another model, back, or the end of a change.
 *
 * @param reason why now
 * @param accept why images that it makes no template of are accepted, and people of whom there is
 *     no other image will not be found; absent where there are none
 */
public record SwitchRequest(@Nullable String reason, @Nullable String accept) {}
