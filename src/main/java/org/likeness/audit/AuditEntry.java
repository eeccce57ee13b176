package org.likeness.audit;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be recorded: who did what to what, why, and who received it. Holds no name, image,
 * vector or free text of a case beyond the justification.
 *
 * @param kind one of the six kinds of section 62
 * @param action what was done, such as {@code search.created}
 * @param actor who did it
 * @param subjectType the kind of record, such as {@code search}
 * @param subjectId its id
 * @param justification why, in the actor's words or a reference to them; empty for housekeeping
 * @param recipients who received data; empty unless it left the service
 * @param details small facts such as counts and hashes, sorted by name
 */
public record AuditEntry(
    EventKind kind,
    String action,
    Actor actor,
    String subjectType,
    String subjectId,
    String justification,
    List<String> recipients,
    SortedMap<String, String> details) {

  public AuditEntry {
    recipients = List.copyOf(recipients);
    details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** An entry without recipients; the officer for whom a system acts is its only detail. */
  public static AuditEntry of(
      EventKind kind, String action, Actor actor, String subjectType, Object subjectId) {
    SortedMap<String, String> details = new TreeMap<>();
    if (actor.onBehalfOf() != null) {
      details.put("onBehalfOf", actor.onBehalfOf());
    }
    return new AuditEntry(
        kind, action, actor, subjectType, subjectId.toString(), "", List.of(), details);
  }

  /** The same with the reason for it. */
  public AuditEntry because(@Nullable String why) {
    return new AuditEntry(
        kind, action, actor, subjectType, subjectId, why == null ? "" : why, recipients, details);
  }

  /** The same with those who received data. */
  public AuditEntry to(List<String> receivers) {
    return new AuditEntry(
        kind, action, actor, subjectType, subjectId, justification, receivers, details);
  }

  /** The same with one more small fact. */
  public AuditEntry with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(name, value.toString());
    return new AuditEntry(
        kind,
        action,
        actor,
        subjectType,
        subjectId,
        justification,
        recipients,
        new TreeMap<>(more));
  }
}
