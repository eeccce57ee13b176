package org.likeness.ingest;

/**
 * A record and what is to become of it.
 *
 * @param record as claimed
 * @param verdict on it
 */
record Judged(ClaimedRecord record, Verdict verdict) {}
