/**
 * What a cosine of a model is worth: how often a search of somebody who is not enrolled would list
 * anybody, in a gallery of a given size (S6).
 */
@NullMarked
package org.likeness.calibration;

import org.jspecify.annotations.NullMarked;
