package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Role;
import org.likeness.access.Scope;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What leaves the service once the review is complete. */
@Path("/api/v1/searches")
@NeedsScope(Scope.DISCLOSE)
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {
  private final Disclosing disclosing;
  private final Actors actors;

  DisclosureResource(Disclosing disclosing, Actors actors) {
    this.disclosing = disclosing;
    this.actors = actors;
  }

  /** Discloses a search; the identity is in it only where the reviewers found a possible match. */
  @GET
  @Path("/{id}/disclosure")
  @Operation(summary = "Disclose a reviewed search", operationId = "getDisclosure")
  @APIResponse(responseCode = "200", description = "Identity, decisions, candidates and hashes")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "409", description = "Two reviewers must decide first")
  @APIResponse(responseCode = "422", description = "Recipient or reason is missing")
  public RestResponse<Disclosure> disclose(
      @PathParam("id") UUID id,
      @QueryParam("recipient") @Nullable List<String> recipients,
      @QueryParam("reason") @Nullable String reason) {
    return RestResponse.ResponseBuilder.ok(
            disclosing.disclose(id, recipients, reason, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The same with all pictures and a report, as one file that can be checked offline. */
  @GET
  @Path("/{id}/disclosure/bundle")
  @Produces("application/zip")
  @Operation(
      summary = "Disclose a reviewed search with its pictures",
      operationId = "getDisclosureBundle",
      description =
          "Report (PDF), JSON, the uploads, what was searched, every candidate's pictures, and a"
              + " manifest of hashes. The hash of the whole file is kept in the audit log.")
  @APIResponse(
      responseCode = "200",
      description = "A zip",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "409", description = "Two reviewers must decide first")
  @APIResponse(responseCode = "422", description = "Recipient or reason is missing")
  public RestResponse<InputStream> bundle(
      @PathParam("id") UUID id,
      @QueryParam("recipient") @Nullable List<String> recipients,
      @QueryParam("reason") @Nullable String reason) {
    Bundles.Made made = disclosing.discloseAsFile(id, recipients, reason, actors.current());
    return RestResponse.ResponseBuilder.ok(made.content())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"disclosure-" + id + ".zip\"")
        .build();
  }
}
