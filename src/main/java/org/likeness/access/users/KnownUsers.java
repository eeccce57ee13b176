package org.likeness.access.users;

import org.likeness.access.Actor;
import org.likeness.access.Directory;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The built-in users, and those of an identity provider as they were when they last came: the
 * provider cannot be asked who there is.
 */
@ApplicationScoped
class KnownUsers implements Directory {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private static final String HOLDERS =
      "select cast(id as text) from app_user where active and force = :force and :role ="
          + " any(roles) union select user_id from visitor where force = :force and :role ="
          + " any(roles) and seen_at > :since";

  private static final String NOTE =
      "insert into visitor as v (user_id, force, roles, seen_at) values (:user, :force, :roles,"
          + " :now) on conflict (user_id) do update set force = excluded.force, roles ="
          + " excluded.roles, seen_at = excluded.seen_at where v.seen_at < :before or (v.force,"
          + " v.roles) is distinct from (excluded.force, excluded.roles)";

  private final EntityManager database;
  private final Clock clock;

  KnownUsers(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Set<String> holders(Role role, ForceCode force) {
    List<?> found =
        database
            .createNativeQuery(HOLDERS, String.class)
            .setParameter("role", role.wireName())
            .setParameter("force", force.value())
            .setParameter("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
            .getResultList();
    return found.stream().map(String.class::cast).collect(Collectors.toSet());
  }

  /** Remembers a user who is not built in, and forgets who has not come for long. */
  @Transactional
  void cameNow(Actor visitor) {
    Instant now = clock.instant();
    int unused =
        database
            .createNativeQuery(NOTE)
            .setParameter("user", visitor.userId())
            .setParameter("force", visitor.force().value())
            .setParameter(
                "roles",
                visitor.roles().stream().map(Role::wireName).sorted().toArray(String[]::new))
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .setParameter("before", now.minus(NOTED_EVERY).atOffset(ZoneOffset.UTC))
            .executeUpdate();
    unused =
        database
            .createNativeQuery("delete from visitor where seen_at < :since")
            .setParameter("since", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
            .executeUpdate();
  }
}
