package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many searches of a year name a code.
 *
 * @param code of a governed list
 * @param searches that name it; null: withheld
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PublicStatisticsOfCode")
public record PublicCount(String code, @Schema(nullable = true) @Nullable Long searches) {}
