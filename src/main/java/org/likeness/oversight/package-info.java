/**
 * Statistics of searches, from the first list to what became of it, and their public form with
 * small counts withheld (E2). Reads what other features keep and changes nothing of it.
 */
@NullMarked
package org.likeness.oversight;

import org.jspecify.annotations.NullMarked;
