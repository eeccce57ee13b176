package org.likeness.audit;

import org.likeness.access.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An event as auditors see it.
 *
 * @param sequence its place in the log
 * @param at when it was appended
 * @param kind one of the six kinds
 * @param action what was done
 * @param actorId who did it
 * @param actor login of who did it
 * @param force whom the actor worked for
 * @param subjectType kind of record that it was done to
 * @param subjectId that record
 * @param justification why
 * @param recipients who received data
 * @param details small facts
 * @param hash its link of the chain
 */
public record AuditEventView(
    long sequence,
    Instant at,
    String kind,
    String action,
    String actorId,
    String actor,
    String force,
    String subjectType,
    String subjectId,
    String justification,
    List<String> recipients,
    Map<String, String> details,
    String hash) {

  static AuditEventView of(AuditEvent event, ChainHash hash) {
    AuditEntry entry = event.entry();
    Actor actor = entry.actor();
    return new AuditEventView(
        event.sequence(),
        event.at(),
        entry.kind().wireName(),
        entry.action(),
        actor.userId(),
        actor.login(),
        actor.force().value(),
        entry.subjectType(),
        entry.subjectId(),
        entry.justification(),
        entry.recipients(),
        entry.details(),
        hash.hex());
  }
}
