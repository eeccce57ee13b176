/**
 * Erasure that can be proved (G3): its steps, its ledger outside of the database, the replay after
 * a restore, and the proof.
 */
@NullMarked
package org.likeness.gallery.erasure;

import org.jspecify.annotations.NullMarked;
