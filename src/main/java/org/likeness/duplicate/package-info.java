/**
 * People who may be in the gallery twice: each image is compared with the others of its force once
 * it is enrolled, and a gallery manager decides about what was found. Nothing is changed by it.
 */
@NullMarked
package org.likeness.duplicate;

import org.jspecify.annotations.NullMarked;
