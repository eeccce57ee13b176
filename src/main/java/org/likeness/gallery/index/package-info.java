/**
 * The index of the gallery in embedded Lucene. It follows the database by revision, in generations
 * that can be thrown away, and searches by immutable snapshots. Start at {@link
 * org.likeness.gallery.index.IndexKeeper}.
 */
@NullMarked
package org.likeness.gallery.index;

import org.jspecify.annotations.NullMarked;
