package org.likeness.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A search in a list.
 *
 * @param id of the search
 * @param createdAt when
 * @param createdBy who
 * @param details why
 * @param mode how the list was ended
 * @param candidates how many
 */
public record SearchSummary(
    UUID id,
    Instant createdAt,
    String createdBy,
    CaseDetails details,
    SearchMode mode,
    int candidates) {}
