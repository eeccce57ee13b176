package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.AccessConfig;
import org.likeness.access.KnownClient;
import org.likeness.access.RateLimits;
import org.likeness.access.Scope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Exchanges the secret of a client for a token (RFC 6749 section 4.4). */
@ApplicationScoped
class ClientCredentials {
  private static final String BASIC = "Basic ";

  /** What came of it. */
  sealed interface Grant {

    /**
     * A token.
     *
     * @param token shown this once
     * @param lifetime how long it is good
     * @param scopes what it allows
     */
    record Given(String token, Duration lifetime, Set<Scope> scopes) implements Grant {
      /** As OAuth writes them. */
      String scope() {
        return scopes.stream().map(Scope::wireName).sorted().collect(Collectors.joining(" "));
      }

      @Override
      public String toString() {
        return "Given[redacted]";
      }
    }

    /** Unknown, closed, or the wrong secret: the caller does not learn which. */
    record WrongClient() implements Grant {}

    /** It asked for a scope that it does not have, or for none that there is. */
    record WrongScope() implements Grant {}
  }

  private record Sent(String name, String secret) {}

  private final RegisteredClients clients;
  private final Tokens tokens;
  private final RateLimits limits;
  private final Clock clock;
  private final boolean enabled;

  ClientCredentials(
      RegisteredClients clients,
      Tokens tokens,
      RateLimits limits,
      Clock clock,
      AccessConfig config) {
    this.clients = clients;
    this.tokens = tokens;
    this.limits = limits;
    this.clock = clock;
    this.enabled = config.builtInUsers();
  }

  /**
   * Gives a token.
   *
   * @param authorization the header; HTTP Basic, or null
   * @param name client id of the form, where there is no such header
   * @param secret of the form, likewise
   * @param scope scopes between spaces; null for all that the client has
   * @throws org.likeness.problem.Problem rate-limited: a token is one of its requests
   */
  Grant grant(
      @Nullable String authorization,
      @Nullable String name,
      @Nullable String secret,
      @Nullable String scope) {
    Optional<KnownClient> client =
        sent(authorization, name, secret)
            .filter(sent -> enabled)
            .flatMap(sent -> clients.bySecret(sent.name(), sent.secret()));
    if (client.isEmpty()) {
      return new Grant.WrongClient();
    }
    limits.takeFor(client.get());
    Set<Scope> allowed = client.get().rights().scopes();
    List<String> wanted = scope == null || scope.isBlank() ? List.of() : List.of(scope.split(" "));
    Set<Scope> asked = Scope.among(wanted);
    if (asked.size() != Set.copyOf(wanted).size() || !allowed.containsAll(asked)) {
      return new Grant.WrongScope();
    }
    Set<Scope> granted = asked.isEmpty() ? allowed : asked;
    Tokens.Issued issued = tokens.issue(ApiClient.account(client.get(), granted)).orElseThrow();
    Duration lifetime = Duration.between(clock.instant(), issued.expiresAt());
    return new Grant.Given(issued.token(), lifetime, granted);
  }

  private static Optional<Sent> sent(
      @Nullable String authorization, @Nullable String name, @Nullable String secret) {
    if (authorization != null) {
      return basic(authorization);
    }
    return name == null || secret == null ? Optional.empty() : Optional.of(new Sent(name, secret));
  }

  private static Optional<Sent> basic(String authorization) {
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2
          ? Optional.of(new Sent(unescaped(parts[0]), unescaped(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String unescaped(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
