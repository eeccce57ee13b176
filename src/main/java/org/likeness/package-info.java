/**
 * The application: its entry point, its default database and what every package shares by
 * injection.
 */
@NullMarked
package org.likeness;

import org.jspecify.annotations.NullMarked;
