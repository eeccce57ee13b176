package org.likeness.evidence.triage;

import java.util.List;
import java.util.Map;

/**
 * The packs of a force that were asked for, the most pressing first.
 *
 * @param items at most 500
 * @param counts of the open packs of the force: by state, and by violence, prolific, under18 and
 *     organised
 */
public record TriageList(List<TriageItem> items, Map<String, Long> counts) {}
