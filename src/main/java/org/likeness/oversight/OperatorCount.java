package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many searches operators made under a lawful power.
 *
 * @param power code of the governed list
 * @param searches made under it
 * @param candidateLists those of them that listed anybody
 */
@Schema(name = "StatisticsOfPower")
public record OperatorCount(String power, long searches, long candidateLists) {}
