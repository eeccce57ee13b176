/**
 * Renders the people of {@code seed-data/}: faces computed from random numbers, so that a
 * demonstration needs no photograph of anybody. Everything is plain arithmetic with {@link
 * StrictMath}, so that every run gives the same bytes.
 */
@NullMarked
package org.likeness.seed;

import org.jspecify.annotations.NullMarked;
