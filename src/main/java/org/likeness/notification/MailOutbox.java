package org.likeness.notification;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Mails that are still to be sent. One is put off before it is tried and removed after the server
 * has taken it: a kill in between sends it twice, never not at all.
 */
@ApplicationScoped
class MailOutbox {

  /**
   * Until a mail that a killed process had begun is tried again; a session with a server is short.
   */
  private static final Duration TRY = Duration.ofMinutes(2);

  private static final String DUE =
      "select o.notification_id, o.attempts, o.created_at, n.user_id, n.kind, p.address from"
          + " mail_outbox o join notification n on n.id = o.notification_id left join"
          + " notification_preference p on p.user_id = n.user_id where o.due_at <= :now order by"
          + " o.due_at limit 1 for update of o skip locked";

  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  MailOutbox(EntityManager database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A mail that is to be sent.
   *
   * @param notification that it announces
   * @param attempts how often it was tried before
   * @param since when it was put here
   * @param userId who gets it
   * @param kind what it is about
   * @param address where to, as the user wants now; empty if the user wants none any longer
   */
  record Letter(
      UUID notification,
      int attempts,
      Instant since,
      String userId,
      NotificationKind kind,
      Optional<String> address) {
    @Override
    public String toString() {
      return "Letter[" + notification + ", redacted]";
    }
  }

  /** The next that is due, put off for as long as an attempt may take. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Letter> next() {
    Instant now = clock.instant();
    List<?> due =
        database
            .createNativeQuery(DUE, Tuple.class)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .getResultList();
    Optional<Letter> letter = due.stream().map(row -> letter((Tuple) row)).findFirst();
    letter.ifPresent(found -> putOff(found, now.plus(TRY)));
    return letter;
  }

  private static Letter letter(Tuple row) {
    return new Letter(
        row.get(0, UUID.class),
        row.get(1, Integer.class),
        instant(row.get(2)),
        row.get(3, String.class),
        NotificationKind.of(row.get(4, String.class)),
        Optional.ofNullable(row.get(5, String.class)));
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }

  private void putOff(Letter letter, Instant until) {
    int unused =
        database
            .createNativeQuery(
                "update mail_outbox set attempts = attempts + 1, due_at = :until where"
                    + " notification_id = :id")
            .setParameter("until", until.atOffset(ZoneOffset.UTC))
            .setParameter("id", letter.notification())
            .executeUpdate();
  }

  /** It could not be sent: the next attempt is after this time. */
  @Transactional(TxType.REQUIRES_NEW)
  void again(Letter letter, Duration after) {
    int unused =
        database
            .createNativeQuery("update mail_outbox set due_at = :until where notification_id = :id")
            .setParameter("until", clock.instant().plus(after).atOffset(ZoneOffset.UTC))
            .setParameter("id", letter.notification())
            .executeUpdate();
  }

  /** The server has taken it. */
  @Transactional(TxType.REQUIRES_NEW)
  void sent(Letter letter) {
    remove(letter);
    audit.append(
        AuditEntry.of(
                EventKind.DISCLOSURE,
                "notification.mailed",
                Actor.SYSTEM,
                "notification",
                letter.notification())
            .to(List.of(letter.userId())));
  }

  /** It will not be sent: nobody wants it any longer, or the server was away for too long. */
  @Transactional(TxType.REQUIRES_NEW)
  void giveUp(Letter letter) {
    remove(letter);
  }

  private void remove(Letter letter) {
    int unused =
        database
            .createNativeQuery("delete from mail_outbox where notification_id = :id")
            .setParameter("id", letter.notification())
            .executeUpdate();
  }
}
