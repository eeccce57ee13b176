package org.likeness.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import no.nav.security.mock.oauth2.MockOAuth2Server;

import java.net.InetAddress;
import java.util.Map;

/** An OpenID provider in this process, and a service that trusts it. */
public final class IdentityProviderForTests implements QuarkusTestResourceLifecycleManager {
  static final String ISSUER = "police";
  static final String CLIENT = "likeness";
  static final MockOAuth2Server SERVER = new MockOAuth2Server();

  @Override
  public Map<String, String> start() {
    SERVER.start(InetAddress.getLoopbackAddress(), 0);
    return Map.of(
        "quarkus.oidc.tenant-enabled",
        "true",
        "quarkus.oidc.auth-server-url",
        SERVER.issuerUrl(ISSUER).toString(),
        "quarkus.oidc.client-id",
        CLIENT,
        "quarkus.oidc.credentials.secret",
        "a-secret-of-at-least-thirty-two-characters");
  }

  @Override
  public void stop() {
    SERVER.shutdown();
  }
}
