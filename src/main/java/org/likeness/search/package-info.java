/** Probes, recorded edits and frozen candidate lists. */
@NullMarked
package org.likeness.search;

import org.jspecify.annotations.NullMarked;
