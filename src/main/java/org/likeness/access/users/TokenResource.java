package org.likeness.access.users;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Scope;
import org.likeness.access.users.SignIn.Outcome;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemDocument;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.time.Instant;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Short-lived tokens for programs. */
@Path("/api/v1/tokens")
@Tag(name = "Access")
public class TokenResource {

  /**
   * How a program signs in.
   *
   * @param login the user
   * @param password the user's password
   */
  public record Credentials(
      @NotBlank @Size(max = 200) String login, @NotBlank @Size(max = 200) String password) {
    @Override
    public String toString() {
      return "Credentials[redacted]";
    }
  }

  /**
   * A token, shown this once.
   *
   * @param token goes into {@code Authorization: Bearer}
   * @param expiresAt when it ends
   * @param user who is signed in
   */
  public record NewToken(String token, Instant expiresAt, Me user) {
    @Override
    public String toString() {
      return "NewToken[redacted]";
    }
  }

  private final SignIn signIn;
  private final Tokens tokens;
  private final People people;
  private final Actors actors;
  private final SecurityIdentity identity;

  TokenResource(
      SignIn signIn, Tokens tokens, People people, Actors actors, SecurityIdentity identity) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.people = people;
    this.actors = actors;
    this.identity = identity;
  }

  /** Signs in. */
  @POST
  @PermitAll
  @Operation(summary = "Sign in and get a token", operationId = "signIn")
  @APIResponse(
      responseCode = "201",
      description = "The token; it is not shown again",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NewToken.class)))
  @APIResponse(responseCode = "401", description = "Wrong login or password")
  @APIResponse(responseCode = "429", description = "Locked out after too many wrong passwords")
  public Response issue(@NotNull @Valid Credentials credentials) {
    return switch (signIn.attempt(credentials.login(), credentials.password())) {
      case Outcome.Accepted(Account account) -> issued(account);
      case Outcome.Refused() -> throw wrong();
      case Outcome.LockedOut(Duration remaining) ->
          throw Problem.of(ProblemType.RATE_LIMITED, "Too many wrong passwords; try again later")
              .with(ProblemDocument.RETRY_AFTER, Math.max(1, remaining.toSeconds()));
    };
  }

  /** Signs out. */
  @DELETE
  @NeedsScope(Scope.READ)
  @Path("/current")
  @Authenticated
  @Operation(summary = "Revoke the token of this request", operationId = "revokeToken")
  @APIResponse(responseCode = "204", description = "It is worth nothing from now on")
  public void revoke() {
    byte[] hash = identity.getAttribute(Identities.TOKEN_HASH);
    if (hash == null) {
      throw Problem.of(ProblemType.NOT_FOUND, "This request carries no token of ours");
    }
    tokens.revoke(hash, actors.current());
  }

  private static Problem wrong() {
    return Problem.of(ProblemType.NOT_SIGNED_IN, "Wrong login or password");
  }

  private Response issued(Account account) {
    Tokens.Issued issued = tokens.issue(account).orElseThrow(TokenResource::wrong);
    Me user = people.describe(account.actor(), account.name());
    return Response.status(Response.Status.CREATED)
        .entity(new NewToken(issued.token(), issued.expiresAt(), user))
        .build();
  }
}
