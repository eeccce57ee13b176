package org.likeness.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Directory;
import org.likeness.notification.Recipients.Holders;
import org.likeness.notification.Recipients.Person;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells people of something, in the transaction in which it happens. */
@ApplicationScoped
public class Notifications {
  private static final String TELL =
      "insert into notification (id, user_id, kind, subject_type, subject_id, occurrence,"
          + " created_at) select :id, :user, :kind, :type, :subject, :occurrence, :now where not"
          + " exists (select 1 from notification_preference p where p.user_id = :user and"
          + " :kind = any(p.muted)) and not (:once and exists (select 1 from notification n where"
          + " n.user_id = :user and n.kind = :kind and n.read_at is null)) on conflict do nothing";

  /** The mail goes out after the commit, if the recipient wants mails of the kind. */
  private static final String MAIL =
      "insert into mail_outbox (notification_id, due_at, created_at) select :id, :now, :now from"
          + " notification_preference p where p.user_id = :user and p.address is not null and"
          + " :kind = any(p.mailed)";

  private final EntityManager database;
  private final Directory directory;
  private final NotificationConfig config;
  private final Clock clock;

  Notifications(
      EntityManager database, Directory directory, NotificationConfig config, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Tells each recipient once; repeated, it tells nobody anew. Call it before the audit log is
   * written to.
   *
   * @return how many were told
   */
  @Transactional(TxType.MANDATORY)
  public int tell(NotificationKind kind, Recipients recipients, Subject subject) {
    int told = 0;
    for (String user : users(recipients)) {
      told += tell(kind, user, subject);
    }
    return told;
  }

  private Set<String> users(Recipients recipients) {
    return switch (recipients) {
      case Person(String userId) -> Set.of(userId);
      case Holders holders -> {
        Set<String> users = new HashSet<>(directory.holders(holders.role(), holders.force()));
        users.removeAll(holders.except());
        yield users;
      }
    };
  }

  private int tell(NotificationKind kind, String user, Subject subject) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Instant now = clock.instant();
    int told =
        database
            .createNativeQuery(TELL)
            .setParameter("id", id)
            .setParameter("user", user)
            .setParameter("kind", kind.wireName())
            .setParameter("once", kind.onceUntilRead())
            .setParameter("type", subject.type())
            .setParameter("subject", subject.id())
            .setParameter("occurrence", subject.occurrence())
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (told > 0 && config.mail().enabled()) {
      database
          .createNativeQuery(MAIL)
          .setParameter("id", id)
          .setParameter("user", user)
          .setParameter("kind", kind.wireName())
          .setParameter("now", now.atOffset(ZoneOffset.UTC))
          .executeUpdate();
    }
    return told;
  }
}
