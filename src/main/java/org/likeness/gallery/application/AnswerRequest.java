package org.likeness.gallery.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an application.
 *
 * @param decision granted or refused
 * @param reason in words that the applicant reads; no names
 * @param images how many images the person was seen to have, so that nothing unseen is erased
 */
@Schema(name = "DeletionApplicationAnswer")
record AnswerRequest(
    @Nullable String decision, @Nullable String reason, @Nullable Integer images) {}
