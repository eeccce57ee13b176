package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many searches name a code.
 *
 * @param code of a governed list
 * @param searches that name it
 */
@Schema(name = "StatisticsOfCode")
public record CodeCount(String code, long searches) {}
