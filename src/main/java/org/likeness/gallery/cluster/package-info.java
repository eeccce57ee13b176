/**
 * The index of the gallery on an OpenSearch cluster, for galleries that one machine does not hold.
 * It follows the database by revision as the embedded one does, and gives the same people in the
 * same order. Start at {@link org.likeness.gallery.cluster.ClusterKeeper}.
 */
@NullMarked
package org.likeness.gallery.cluster;

import org.jspecify.annotations.NullMarked;
