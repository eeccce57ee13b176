package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** The form of the statistics of a year that may be published. */
@Path("/api/v1/public-statistics/{year}")
@RolesAllowed({Role.AUDITOR_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "Oversight")
public class PublicStatisticsResource {
  private final PublicBook book;
  private final Actors actors;

  PublicStatisticsResource(PublicBook book, Actors actors) {
    this.book = book;
    this.actors = actors;
  }

  /** All of it. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Read the public form of a year",
      operationId = "readPublicStatistics",
      description =
          "Small counts are withheld (null), and others with them. Provisional forms are not to be"
              + " published; a final one never changes.")
  @APIResponse(responseCode = "200", description = "All forces, by month")
  @APIResponse(responseCode = "404", description = "No search was made in this year")
  public PublicStatistics read(@PathParam("year") int year) {
    return book.read(year, actors.current());
  }

  /** One of its tables as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv; charset=UTF-8")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(
      name = "Content-Disposition",
      value = "attachment; filename=\"public-statistics.csv\"")
  @Operation(summary = "Save the public form of a year", operationId = "savePublicStatistics")
  @APIResponse(responseCode = "200", description = "CSV with a header; [c] stands for withheld")
  @APIResponse(responseCode = "404", description = "No search was made in this year")
  public StreamingOutput save(
      @PathParam("year") int year,
      @Parameter(description = "searches, operators, watchlists or evidence")
          @QueryParam("table")
          @DefaultValue("searches")
          PublicFormTable table) {
    PublicStatistics form = book.read(year, actors.current());
    return out -> PublicFile.write(form, table, out);
  }
}
