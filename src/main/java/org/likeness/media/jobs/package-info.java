/**
 * Passes over all stored objects: moving them from one store to another, verifying each, removing
 * them from where they were. Background work with a place in the database, so that it goes on after
 * a cut.
 */
@NullMarked
package org.likeness.media.jobs;

import org.jspecify.annotations.NullMarked;
