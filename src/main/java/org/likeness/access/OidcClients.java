package org.likeness.access;

import io.quarkus.security.AuthenticationFailedException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/** Recognises the systems of forces by the tokens that an identity provider gave to themselves. */
@ApplicationScoped
class OidcClients {
  private final Clients clients;
  private final AccessConfig config;

  OidcClients(Clients clients, AccessConfig config) {
    this.clients = clients;
    this.config = config;
  }

  /**
   * The registered client behind a token; empty if the token is a person's, or its client is not
   * registered here.
   *
   * @throws AuthenticationFailedException if the client was closed here: no group that its token
   *     names lets it in again
   */
  Optional<KnownClient> of(JsonWebToken token) {
    String name = text(token, "client_id").or(() -> text(token, "azp")).orElse("");
    if (!isItsOwn(token, name)) {
      return Optional.empty();
    }
    if (clients.isClosed(name)) {
      throw refused("The client has been closed");
    }
    return clients.atProvider(name);
  }

  /**
   * What a client may do: no more than its token says.
   *
   * @throws AuthenticationFailedException if the token was made for another service, or for a
   *     client of another force
   */
  KnownClient.Rights rights(KnownClient client, JsonWebToken token) {
    requireAudience(token);
    Optional<String> force = text(token, config.forceClaim());
    if (force.isPresent() && !force.get().equals(client.force().value())) {
      throw refused("The token is of a client of another force");
    }
    return client.rights().within(scopes(token));
  }

  /** Of a system that has the role without being registered: it reads, unless scopes say more. */
  KnownClient.Rights rights(JsonWebToken token) {
    requireAudience(token);
    Set<Scope> scopes = scopes(token);
    return new KnownClient.Rights(
        scopes.isEmpty() ? Set.of(Scope.READ) : scopes, config.clientRequestsPerMinute());
  }

  private void requireAudience(JsonWebToken token) {
    Set<String> audience = token.getAudience();
    if (audience == null || !audience.contains(config.clientAudience())) {
      throw refused("The token is for another service");
    }
  }

  /**
   * A client that acts for itself is the subject: by its name (RFC 9068), or as providers say it
   * otherwise. A person who signed in through the same client is not.
   */
  private static boolean isItsOwn(JsonWebToken token, String name) {
    return !name.isEmpty()
        && (name.equals(token.getSubject())
            || text(token, "preferred_username")
                .filter(user -> user.equals("service-account-" + name))
                .isPresent()
            || text(token, "idtyp").filter("app"::equals).isPresent());
  }

  private static Set<Scope> scopes(JsonWebToken token) {
    Object claim = token.getClaim("scope");
    Object given = claim == null ? token.getClaim("scp") : claim;
    if (given instanceof Collection<?> names) {
      return Scope.among(names.stream().map(OidcClients::plain).toList());
    }
    return given == null ? Set.of() : Scope.among(List.of(plain(given).split(" ")));
  }

  private static Optional<String> text(JsonWebToken token, String claim) {
    return Optional.ofNullable(token.<Object>getClaim(claim)).map(OidcClients::plain);
  }

  /** JSON texts come with their quotes. */
  private static String plain(Object value) {
    return value instanceof jakarta.json.JsonString text
        ? text.getString()
        : Objects.toString(value);
  }

  private static AuthenticationFailedException refused(String detail) {
    return new AuthenticationFailedException(Problem.of(ProblemType.NOT_SIGNED_IN, detail));
  }
}
