/** Applications of people for the deletion of their images, and the answers to them (G2, G3). */
@NullMarked
package org.likeness.gallery.application;

import org.jspecify.annotations.NullMarked;
