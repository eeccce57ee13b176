package org.likeness.access.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The systems of forces, for administrators. */
@Path("/api/v1/clients")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "Access")
public class ClientResource {

  /**
   * All clients.
   *
   * @param items in the order of their names
   */
  record ClientList(List<ClientView> items) {}

  /**
   * A client with a secret, which is shown this once.
   *
   * @param client as it is now
   * @param secret absent if an identity provider signs it in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClientWithSecret(ClientView client, @Nullable String secret) {
    @Override
    public String toString() {
      return "ClientWithSecret[redacted]";
    }
  }

  /**
   * How a secret is to be replaced.
   *
   * @param endOthersNow whether the secrets before, and all tokens, end at once: one has leaked
   */
  record NewClientSecret(@Nullable Boolean endOthersNow) {}

  private final RegisteredClients clients;
  private final AuditLog audit;
  private final Actors actors;

  ClientResource(RegisteredClients clients, AuditLog audit, Actors actors) {
    this.clients = clients;
    this.audit = audit;
    this.actors = actors;
  }

  /** All clients. */
  @GET
  @Operation(summary = "Systems of forces", operationId = "listClients")
  public ClientList list() {
    ClientList all = new ClientList(clients.list());
    consulted("client.listed", "all");
    return all;
  }

  /** One client. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a client", operationId = "getClient")
  @APIResponse(responseCode = "200", description = "The client; its ETag goes into If-Match")
  public RestResponse<ClientView> get(@PathParam("id") UUID id) {
    ClientView client = clients.get(id);
    consulted("client.read", id);
    return tagged(client);
  }

  /** Lets a system in. */
  @POST
  @Operation(summary = "Let a force's system in", operationId = "createClient")
  @APIResponse(
      responseCode = "201",
      description = "The client and its secret, shown this once",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClientWithSecret.class)))
  @APIResponse(responseCode = "409", description = "There is a client of this name")
  public RestResponse<ClientWithSecret> create(@NotNull @Valid NewClient wanted) {
    RegisteredClients.Issued made = clients.create(wanted, actors.current());
    return RestResponse.ResponseBuilder.<ClientWithSecret>created(
            URI.create("/api/v1/clients/" + made.client().id()))
        .entity(new ClientWithSecret(made.client(), made.secret()))
        .header(HttpHeaders.ETAG, made.client().etag())
        .build();
  }

  /** Changes a client. */
  @PATCH
  @Path("/{id}")
  @Operation(
      summary = "Change a client; active=false ends all of its tokens",
      operationId = "changeClient")
  @APIResponse(responseCode = "200", description = "The client as it is now")
  @APIResponse(responseCode = "412", description = "The client has changed since")
  public RestResponse<ClientView> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ClientChange change) {
    return tagged(clients.change(id, change, UserResource.version(ifMatch), actors.current()));
  }

  /** Gives a client another secret. */
  @POST
  @Path("/{id}/secrets")
  @Operation(
      summary = "Make another secret",
      operationId = "createClientSecret",
      description = "The secrets before sign in for likeness.access.secret-overlap still.")
  @APIResponse(
      responseCode = "201",
      description = "The client and its secret, shown this once",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ClientWithSecret.class)))
  @APIResponse(responseCode = "409", description = "The identity provider keeps its secrets")
  public RestResponse<ClientWithSecret> addSecret(
      @PathParam("id") UUID id, @NotNull @Valid NewClientSecret wanted) {
    RegisteredClients.Issued made =
        clients.rotate(id, Boolean.TRUE.equals(wanted.endOthersNow()), actors.current());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, new ClientWithSecret(made.client(), made.secret()))
        .build();
  }

  private void consulted(String action, Object subject) {
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, action, actors.current(), "client", subject));
  }

  private static RestResponse<ClientView> tagged(ClientView client) {
    return RestResponse.ResponseBuilder.ok(client).header(HttpHeaders.ETAG, client.etag()).build();
  }
}
