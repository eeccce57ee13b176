/** Likeness: retrospective facial search with mandatory human review. */
@NullMarked
package org.likeness;

import org.jspecify.annotations.NullMarked;
