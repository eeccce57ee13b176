package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.SortedMap;

/**
 * What came into the gallery in a month, and what left it.
 *
 * @param month such as 2026-03, of UTC
 * @param enrolled images that imports enrolled
 * @param updated records that they changed
 * @param rejected records that they refused: failures to enrol
 * @param rejectedByReason the same by the codes of rejects files
 * @param withdrawn images that left the searches then, and are still out of them
 * @param erased images that were erased; absent for a single force, since nothing of them is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GalleryMonth")
public record GalleryMonth(
    String month,
    long enrolled,
    long updated,
    long rejected,
    SortedMap<String, Long> rejectedByReason,
    long withdrawn,
    @Nullable Long erased) {}
