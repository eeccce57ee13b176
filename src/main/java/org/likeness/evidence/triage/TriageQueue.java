package org.likeness.evidence.triage;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidencePacks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

/** The queue of packs of a force. */
@ApplicationScoped
class TriageQueue {
  /** A force with more open packs has other troubles; the oldest of them are shown. */
  private static final int MOST = 2_000;

  private static final int SHOWN = 500;

  private final EvidencePacks packs;
  private final AuditLog audit;

  TriageQueue(EvidencePacks packs, AuditLog audit) {
    this.packs = packs;
    this.audit = audit;
  }

  TriageList list(TriageFilter filter, Actor actor) {
    List<TriageItem> shown =
        items(filter, actor).stream()
            .filter(filter::passes)
            .sorted(TriageItem.MOST_PRESSING)
            .limit(SHOWN)
            .toList();
    Map<String, Long> counts = counts(items(new TriageFilter(), actor));
    audit.appendNow(
        AuditEntry.of(
                EventKind.CONSULTATION, "evidence.triage-listed", actor, "force", actor.force())
            .with("count", shown.size()));
    return new TriageList(shown, counts);
  }

  private List<TriageItem> items(TriageFilter filter, Actor actor) {
    return packs.inStates(actor.force(), filter.states(), MOST).stream()
        .map(TriageItem::of)
        .toList();
  }

  private static Map<String, Long> counts(List<TriageItem> open) {
    Map<String, Long> counts = new TreeMap<>();
    open.forEach(item -> counts.merge(item.state().wireName(), 1L, Long::sum));
    counts.put("violence", count(open, TriageItem::isViolent));
    counts.put("prolific", count(open, i -> TriageItem.isYes(i.circumstances().prolific())));
    counts.put("under18", count(open, i -> TriageItem.isYes(i.circumstances().under18())));
    counts.put("organised", count(open, i -> TriageItem.isYes(i.circumstances().organised())));
    return counts;
  }

  private static long count(List<TriageItem> items, Predicate<TriageItem> wanted) {
    return items.stream().filter(wanted).count();
  }
}
