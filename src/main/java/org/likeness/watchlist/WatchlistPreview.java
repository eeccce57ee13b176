package org.likeness.watchlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a filter would put on a watchlist now, in numbers.
 *
 * @param people who have an image that it means; send it back as {@code counted}
 * @param under18 those of them who were under 18 on such an image
 * @param unconvicted those of whom no such image came of a conviction
 * @param most people that a watchlist may have
 */
@Schema(name = "WatchlistPreview")
public record WatchlistPreview(long people, long under18, long unconvicted, int most) {}
