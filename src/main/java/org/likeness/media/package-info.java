/** Immutable objects addressed by their SHA-256. */
@NullMarked
package org.likeness.media;

import org.jspecify.annotations.NullMarked;
