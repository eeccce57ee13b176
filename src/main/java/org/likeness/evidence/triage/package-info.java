/**
 * What the police do with retailers' packs: the queue, the decision, the pictures, and the act that
 * makes a search of a pack (P3).
 */
@NullMarked
package org.likeness.evidence.triage;

import org.jspecify.annotations.NullMarked;
