package org.likeness.access.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The token endpoint for clients with a secret of ours, as libraries for OAuth 2 expect it. */
@Path("/api/v1/oauth/token")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
public class ClientTokenResource {
  private static final String CLIENT_CREDENTIALS = "client_credentials";

  /** A token (RFC 6749 section 5.1). */
  record ClientToken(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn,
      String scope) {
    @Override
    public String toString() {
      return "ClientToken[redacted]";
    }
  }

  /** A refusal (RFC 6749 section 5.2). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClientTokenError(
      String error, @JsonProperty("error_description") String errorDescription) {}

  private final ClientCredentials credentials;

  ClientTokenResource(ClientCredentials credentials) {
    this.credentials = credentials;
  }

  /** Exchanges a secret for a token. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Get a token for a force's system",
      operationId = "createClientToken",
      description =
          "OAuth 2 client credentials: the client's name and secret by HTTP Basic, or as client_id"
              + " and client_secret in the form.")
  @APIResponse(
      responseCode = "200",
      description = "The token; it is not shown again",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClientToken.class)))
  @APIResponse(
      responseCode = "400",
      description = "Another grant, or a scope that it has not",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClientTokenError.class)))
  @APIResponse(
      responseCode = "401",
      description = "No such client, or the wrong secret",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClientTokenError.class)))
  public Response token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @RestForm("grant_type") @Nullable String grantType,
      @RestForm("client_id") @Nullable String clientId,
      @RestForm("client_secret") @Nullable String clientSecret,
      @RestForm("scope") @Nullable String scope) {
    if (grantType == null) {
      return refusal(400, "invalid_request", "grant_type is missing");
    }
    if (!grantType.equals(CLIENT_CREDENTIALS)) {
      return refusal(400, "unsupported_grant_type", "The one grant is " + CLIENT_CREDENTIALS);
    }
    return switch (credentials.grant(authorization, clientId, clientSecret, scope)) {
      case ClientCredentials.Grant.Given given ->
          answer(
              200,
              new ClientToken(
                  given.token(), "Bearer", given.lifetime().toSeconds(), given.scope()));
      case ClientCredentials.Grant.WrongClient() ->
          refusal(401, "invalid_client", "No such client, or not its secret");
      case ClientCredentials.Grant.WrongScope() ->
          refusal(400, "invalid_scope", "The client does not have all of these scopes");
    };
  }

  private static Response refusal(int status, String error, String words) {
    return answer(status, new ClientTokenError(error, words));
  }

  private static Response answer(int status, Object body) {
    Response.ResponseBuilder answer =
        Response.status(status).entity(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    return (status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic") : answer).build();
  }
}
