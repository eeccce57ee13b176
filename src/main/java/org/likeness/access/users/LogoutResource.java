package org.likeness.access.users;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actor;
import org.likeness.access.Actors;

import java.util.Optional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;

/** Signs out of the pages. */
@Path("/logout")
@Authenticated
@Tag(name = "Access")
public class LogoutResource {

  /**
   * Where somebody who has signed out goes.
   *
   * @param next address at this service: the sign-in page, or what signs out at the identity
   *     provider and comes back
   */
  public record SignedOut(String next) {}

  private final Users users;
  private final Actors actors;
  private final SecurityIdentity identity;
  private final String cookie;
  private final Optional<String> atProvider;

  LogoutResource(
      Users users,
      Actors actors,
      SecurityIdentity identity,
      @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie,
      @ConfigProperty(name = "quarkus.oidc.logout.path") Optional<String> atProvider) {
    this.users = users;
    this.actors = actors;
    this.identity = identity;
    this.cookie = cookie;
    this.atProvider = atProvider;
  }

  /** Ends all page sessions of the user, and says where to go. */
  @POST
  @Operation(
      summary = "Sign out of the pages; ends all page sessions of the user",
      operationId = "signOut")
  @APIResponse(responseCode = "200", description = "Where to go next")
  public RestResponse<SignedOut> logout() {
    Actor actor = actors.current();
    users.endSessions(actor);
    return RestResponse.ResponseBuilder.ok(new SignedOut(next()))
        .cookie(new NewCookie.Builder(cookie).value("").path("/").maxAge(0).build())
        .build();
  }

  private String next() {
    boolean byProvider = identity.getCredential(IdTokenCredential.class) != null;
    return byProvider ? atProvider.orElse("/login.html") : "/login.html";
  }
}
