/**
 * Images whose review is due, and what is decided about them (G2): to keep them until another day,
 * or to delete them.
 */
@NullMarked
package org.likeness.gallery.due;

import org.jspecify.annotations.NullMarked;
