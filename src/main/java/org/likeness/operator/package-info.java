/**
 * Searches of officers with one photo, under a lawful power and without a case: answered at once,
 * and nothing of the photo is kept.
 */
@NullMarked
package org.likeness.operator;

import org.jspecify.annotations.NullMarked;
