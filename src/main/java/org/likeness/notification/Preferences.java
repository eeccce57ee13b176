package org.likeness.notification;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;

import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What each person wants to be told, and by which way. */
@ApplicationScoped
class Preferences {
  private final EntityManager database;
  private final AuditLog audit;
  private final NotificationConfig config;

  Preferences(EntityManager database, AuditLog audit, NotificationConfig config) {
    this.database = database;
    this.audit = audit;
    this.config = config;
  }

  @Transactional
  NotificationPreferences read(Actor actor) {
    NotificationPreferences found = view(row(actor));
    audit.append(entry(EventKind.CONSULTATION, "notification.preferences-read", actor));
    return found;
  }

  /**
   * Keeps a choice.
   *
   * @throws Problem invalid-request if mails are wanted and the address is missing or not allowed
   */
  @Transactional
  NotificationPreferences choose(NotificationChoice choice, Actor actor) {
    String address = address(choice.address());
    if (address == null && !choice.mailed().isEmpty()) {
      throw Problem.field("address", "is missing: where the mails go");
    }
    PreferenceRow row = row(actor);
    row.muted = PreferenceRow.names(choice.muted());
    row.mailed = PreferenceRow.names(choice.mailed());
    row.address = address;
    database.merge(row);
    database.flush();
    audit.append(
        entry(EventKind.ALTERATION, "notification.preferences-changed", actor)
            .with("muted", String.join(" ", row.muted))
            .with("mailed", String.join(" ", row.mailed)));
    return view(row);
  }

  private @Nullable String address(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String address = written.strip();
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    List<String> allowed = config.mail().domains().orElse(List.of());
    if (!allowed.isEmpty() && !allowed.contains(domain)) {
      throw Problem.field("address", "must be at " + String.join(" or ", allowed));
    }
    return address;
  }

  private PreferenceRow row(Actor actor) {
    PreferenceRow row = database.find(PreferenceRow.class, actor.userId());
    if (row == null) {
      row = new PreferenceRow();
      row.userId = actor.userId();
    }
    return row;
  }

  private NotificationPreferences view(PreferenceRow row) {
    return new NotificationPreferences(
        List.of(NotificationKind.values()),
        PreferenceRow.kinds(row.muted),
        PreferenceRow.kinds(row.mailed),
        row.address,
        config.mail().enabled());
  }

  private static AuditEntry entry(EventKind kind, String action, Actor actor) {
    return AuditEntry.of(kind, action, actor, "user", actor.userId());
  }
}
