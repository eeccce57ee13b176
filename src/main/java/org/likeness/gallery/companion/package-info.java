/** A second model kept beside the one that is searched: the next, or the one before (S7, E1). */
@NullMarked
package org.likeness.gallery.companion;

import org.jspecify.annotations.NullMarked;
