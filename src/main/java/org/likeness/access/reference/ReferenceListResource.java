package org.likeness.access.reference;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The lists that administrators govern. */
@Path("/api/v1/reference-lists/{list}")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Tag(name = "Access")
public class ReferenceListResource {

  /** All entries of a list, whether in force or not. */
  public record ReferenceEntries(List<ReferenceEntry> items) {}

  private final ReferenceLists lists;
  private final Actors actors;

  ReferenceListResource(ReferenceLists lists, Actors actors) {
    this.lists = lists;
    this.actors = actors;
  }

  /** All entries. */
  @GET
  @Operation(
      summary = "Entries of a list, in force or not, by code",
      operationId = "listReferenceEntries",
      description = "The lists are forces, purposes, offences, powers and organisations.")
  public ReferenceEntries list(@PathParam("list") ReferenceList list) {
    return new ReferenceEntries(lists.read(list, actors.current()));
  }

  /** Adds one. */
  @POST
  @ResponseStatus(201)
  @Operation(summary = "Add an entry to a list", operationId = "addReferenceEntry")
  @APIResponseSchema(
      value = ReferenceEntry.class,
      responseCode = "201",
      responseDescription = "The entry")
  @APIResponse(responseCode = "409", description = "The code is or was used")
  public ReferenceEntry add(
      @PathParam("list") ReferenceList list, @NotNull @Valid NewReferenceEntry entry) {
    return lists.add(list, entry, actors.current());
  }

  /** Ends one. */
  @PATCH
  @Path("/{code}")
  @Operation(
      summary = "End an entry of a list",
      operationId = "endReferenceEntry",
      description = "Entries are never removed: what names them keeps its words.")
  @APIResponse(responseCode = "200", description = "The entry as it is now")
  @APIResponse(
      responseCode = "409",
      description = "It has ended already, or nothing would be in force")
  public ReferenceEntry end(
      @PathParam("list") ReferenceList list,
      @PathParam("code") String code,
      @NotNull @Valid ReferenceEnd end) {
    return lists.end(list, code, end, actors.current());
  }
}
