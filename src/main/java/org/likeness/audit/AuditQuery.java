package org.likeness.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Which events are asked for; absent means all.
 *
 * @param before only events with a smaller sequence number: the page after one that ended there
 * @param subjectId the record that was acted on
 * @param actor login of who acted
 * @param kind one of the six
 * @param action what was done
 * @param from not earlier than this
 * @param to earlier than this
 */
record AuditQuery(
    @Nullable Long before,
    @Nullable String subjectId,
    @Nullable String actor,
    @Nullable EventKind kind,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** A condition of SQL with one parameter. */
  record Condition(String sql, Object parameter) {}

  List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    add(all, "sequence < ?", before);
    add(all, "subject_id = ?", subjectId);
    add(all, "actor_login = ?", actor);
    add(all, "kind = ?", kind == null ? null : kind.wireName());
    add(all, "action = ?", action);
    add(all, "at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
    add(all, "at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
    return all;
  }

  private static void add(List<Condition> all, String sql, @Nullable Object parameter) {
    if (parameter != null) {
      all.add(new Condition(sql, parameter));
    }
  }
}
