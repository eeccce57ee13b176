package org.likeness.access.users;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.likeness.access.Actors;
import org.likeness.access.KnownClient;
import org.likeness.access.Role;

import java.util.UUID;
import java.util.stream.Collectors;

/** Turns an account into what the security layer carries through a request. */
final class Identities {

  /** Attribute that holds the hash of the token that signed the request in. */
  static final String TOKEN_HASH = "likeness.token-hash";

  private Identities() {}

  /** The identity behind a token. */
  static QuarkusSecurityIdentity ofToken(Account account, byte[] hash) {
    QuarkusSecurityIdentity.Builder identity =
        builder(account, account.login()).addAttribute(TOKEN_HASH, hash);
    if (account.rights() != null) {
      identity.addAttribute(KnownClient.RIGHTS, account.rights());
    }
    return identity.build();
  }

  /** The identity behind a page session: the principal's name is what goes into the cookie. */
  static QuarkusSecurityIdentity ofSession(Account account) {
    return builder(
            account,
            new SessionName(UUID.fromString(account.id()), account.sessionStamp()).toString())
        .build();
  }

  private static QuarkusSecurityIdentity.Builder builder(Account account, String principal) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(principal))
            .addRoles(account.roles().stream().map(Role::wireName).collect(Collectors.toSet()))
            .addAttribute(Actors.USER_ID, account.id())
            .addAttribute(Actors.LOGIN, account.login())
            .addAttribute(Actors.FORCE, account.force().value());
    if (account.organisation() != null) {
      builder.addAttribute(Actors.ORGANISATION, account.organisation().value());
    }
    return builder;
  }
}
