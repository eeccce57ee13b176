/**
 * Retailers' evidence packs: what they hold, what is missing, what state they are in. The police
 * see a pack from its submission on; what they do with it is for the packages below.
 */
@NullMarked
package org.likeness.evidence;

import org.jspecify.annotations.NullMarked;
