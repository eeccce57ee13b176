/** The append-only, hash-chained log of the six event kinds, and its verifier. */
@NullMarked
package org.likeness.audit;

import org.jspecify.annotations.NullMarked;
