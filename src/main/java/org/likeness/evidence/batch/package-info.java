/**
 * Many packs at once: a zip with a manifest, by the programs of chains. All of it is made, or
 * nothing.
 */
@NullMarked
package org.likeness.evidence.batch;

import org.jspecify.annotations.NullMarked;
