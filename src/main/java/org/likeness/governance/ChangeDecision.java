package org.likeness.governance;

import org.jspecify.annotations.Nullable;

/**
 * What an approver decides.
 *
 * @param approve whether the change is approved
 * @param reason why
 * @param override why it is approved against the findings; absent where there are none
 */
public record ChangeDecision(
    @Nullable Boolean approve, @Nullable String reason, @Nullable String override) {}
