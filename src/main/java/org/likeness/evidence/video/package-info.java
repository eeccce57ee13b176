/** Stills from video: what a clip is, single frames of it, and the people whose faces it shows. */
@NullMarked
package org.likeness.evidence.video;

import org.jspecify.annotations.NullMarked;
