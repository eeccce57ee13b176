package org.likeness.access.users;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.AccessConfig;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** By which ways people can sign in to the pages. */
@Path("/api/v1/sign-in-ways")
@Tag(name = "Access")
public class SignInResource {

  /**
   * What the sign-in page offers.
   *
   * @param builtIn a login and password that the service keeps
   * @param provider an identity provider
   */
  public record SignInWays(boolean builtIn, boolean provider) {}

  private final SignInWays ways;

  SignInResource(
      AccessConfig access,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean providerEnabled) {
    this.ways = new SignInWays(access.builtInUsers(), providerEnabled);
  }

  /** The ways of this service. */
  @GET
  @PermitAll
  @Operation(summary = "By which ways people can sign in", operationId = "getSignInWays")
  @APIResponse(responseCode = "200", description = "The ways")
  public SignInWays ways() {
    return ways;
  }
}
