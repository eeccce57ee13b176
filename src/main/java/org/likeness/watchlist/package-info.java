/**
 * Watchlists: people of the gallery chosen for one purpose and time, proposed by one person and
 * approved by another. A probe that matches nobody on one leaves nothing behind.
 */
@NullMarked
package org.likeness.watchlist;

import org.jspecify.annotations.NullMarked;
