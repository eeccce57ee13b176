package org.likeness.access.users;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is behind one of our tokens; a type of its own, because OIDC answers for others. */
final class ApiTokenRequest extends BaseAuthenticationRequest {
  private final String token;

  ApiTokenRequest(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
