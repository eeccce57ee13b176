package org.likeness.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * What a gallery manager decides about two images.
 *
 * @param decision same-person, different-people or cannot-tell
 * @param basis what showed that they are one person: fingerprints, dna, identity-document or
 *     custody-record; only with same-person
 * @param reason in words; no names
 */
record DuplicateDecision(
    @Nullable String decision, @Nullable String basis, @Nullable String reason) {}
