package org.likeness.audit;

import java.time.Instant;

/**
 * An entry in its place in the log.
 *
 * @param sequence 1 for the first event, then without gaps
 * @param at when it was appended, in microseconds
 * @param entry what was recorded; the actor's roles are not kept
 * @param previous hash of the event before
 */
record AuditEvent(long sequence, Instant at, AuditEntry entry, ChainHash previous) {

  /** What this event's hash must be. */
  ChainHash computeHash() {
    return CanonicalEncoding.hash(this);
  }
}
