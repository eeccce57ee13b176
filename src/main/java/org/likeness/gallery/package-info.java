/**
 * People, custody images and templates (the database is the truth) and the vector index derived
 * from them.
 */
@NullMarked
package org.likeness.gallery;

import org.jspecify.annotations.NullMarked;
