package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An erasure in a list.
 *
 * @param id of the erasure
 * @param begunAt from when on nobody finds the images
 * @param begunBy who decided
 * @param reason in their words
 * @param images how many
 * @param finishedAt when the last step was done; absent while any is pending
 * @param pending the steps that are still to be done
 */
record ErasureSummary(
    UUID id,
    Instant begunAt,
    String begunBy,
    String reason,
    long images,
    @Nullable Instant finishedAt,
    List<Step> pending) {}
