package org.likeness.access.users;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.access.SignIns;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks what signed somebody in: token, page session, or the identity provider's token. */
@ApplicationScoped
class StandingSignIns implements SignIns {
  private final Users users;
  private final Tokens tokens;
  private final Clock clock;

  StandingSignIns(Users users, Tokens tokens, Clock clock) {
    this.users = users;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public boolean stands(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return clock.instant().getEpochSecond() < token.getExpirationTime();
    }
    return account(identity).filter(account -> isUnchanged(account, identity)).isPresent();
  }

  private Optional<Account> account(SecurityIdentity identity) {
    byte[] hash = identity.getAttribute(Identities.TOKEN_HASH);
    if (hash != null) {
      return tokens.owner(hash);
    }
    return SessionName.parse(identity.getPrincipal().getName())
        .flatMap(
            session ->
                users
                    .active(session.userId())
                    .filter(user -> user.sessionStamp().equals(session.stamp())));
  }

  private static boolean isUnchanged(Account account, SecurityIdentity identity) {
    Set<String> roles = account.roles().stream().map(Role::wireName).collect(Collectors.toSet());
    return roles.equals(identity.getRoles())
        && account.force().value().equals(identity.getAttribute(Actors.FORCE))
        && Objects.equals(
            account.organisation() == null ? null : account.organisation().value(),
            identity.getAttribute(Actors.ORGANISATION));
  }
}
