package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Searches among the people of watchlists.
 *
 * @param searches how many were made
 * @param matches those of them that listed anybody, and became ordinary searches to be reviewed
 */
@Schema(name = "StatisticsOfWatchlists")
public record WatchlistCount(long searches, long matches) {}
