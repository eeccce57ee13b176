package org.likeness.access.users;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.Actor;
import org.likeness.access.Actors;

import java.net.URI;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Signs out of the pages. */
@Path("/logout")
@Authenticated
@Tag(name = "Access")
public class LogoutResource {
  private final Users users;
  private final Actors actors;
  private final String cookie;

  LogoutResource(
      Users users,
      Actors actors,
      @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
    this.users = users;
    this.actors = actors;
    this.cookie = cookie;
  }

  /** Ends all page sessions of the user, and goes to the sign-in page. */
  @POST
  @Operation(summary = "Sign out of the pages; ends all page sessions of the user")
  @APIResponse(responseCode = "303", description = "To the sign-in page")
  public Response logout() {
    Actor actor = actors.current();
    users.endSessions(actor);
    return Response.seeOther(URI.create("/login.html"))
        .cookie(new NewCookie.Builder(cookie).value("").path("/").maxAge(0).build())
        .build();
  }
}
