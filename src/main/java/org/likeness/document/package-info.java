/** Documents to print: tagged PDF made from templates. */
@NullMarked
package org.likeness.document;

import org.jspecify.annotations.NullMarked;
