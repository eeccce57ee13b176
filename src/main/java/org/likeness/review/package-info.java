/** The mandatory two-person review of a frozen candidate list, and disclosure after it. */
@NullMarked
package org.likeness.review;

import org.jspecify.annotations.NullMarked;
