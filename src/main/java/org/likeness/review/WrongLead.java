package org.likeness.review;

import java.util.UUID;

/**
 * A search led to the wrong person (R7). Fired in the transaction that records it, for whoever must
 * be told.
 *
 * @param searchId of the search
 * @param force whose search it is
 */
public record WrongLead(UUID searchId, String force) {}
