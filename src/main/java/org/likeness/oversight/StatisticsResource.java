package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** Statistics, for those who oversee the service (E2). Reading them is itself recorded (A3). */
@Path("/api/v1/statistics")
@RolesAllowed({Role.AUDITOR_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "Oversight")
public class StatisticsResource {
  private static final String CSV = "text/csv; charset=UTF-8";
  private static final String FIRST = "First month, such as 2026-01; a year back if absent";
  private static final String LAST = "Last month; this one if absent";
  private static final String FORCE =
      "Code of a force. Supervisors see their own alone; auditors all, if it is absent";

  private final StatisticsBook book;
  private final StatisticsFile file;
  private final Actors actors;

  StatisticsResource(StatisticsBook book, StatisticsFile file, Actors actors) {
    this.book = book;
    this.file = file;
    this.actors = actors;
  }

  /** From the search to what became of it. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Read statistics by force and month",
      operationId = "readStatistics",
      description =
          "Nothing is withheld here: it is not to be published. Searches count under the month"
              + " in which they were made.")
  @APIResponse(responseCode = "200", description = "Lines by force and month, with all totals")
  @APIResponse(responseCode = "503", description = "They take too long; ask for fewer months")
  public Statistics read(
      @Parameter(description = FIRST) @QueryParam("from") @Nullable String from,
      @Parameter(description = LAST) @QueryParam("to") @Nullable String to,
      @Parameter(description = FORCE) @QueryParam("force") @Nullable String force) {
    return book.read(new StatisticsBook.Question(from, to, force), actors.current());
  }

  /** One of their tables as a file. */
  @GET
  @Path("/file")
  @Produces(CSV)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"statistics.csv\"")
  @Operation(summary = "Save statistics as CSV", operationId = "saveStatistics")
  @APIResponse(responseCode = "200", description = "CSV with a header")
  @APIResponse(responseCode = "503", description = "They take too long; ask for fewer months")
  public StreamingOutput save(
      @Parameter(description = FIRST) @QueryParam("from") @Nullable String from,
      @Parameter(description = LAST) @QueryParam("to") @Nullable String to,
      @Parameter(description = FORCE) @QueryParam("force") @Nullable String force,
      @Parameter(description = "searches, purposes, offences, gallery or evidence")
          @QueryParam("table")
          @DefaultValue("searches")
          StatisticsTable table) {
    Statistics statistics =
        book.read(new StatisticsBook.Question(from, to, force), actors.current());
    return out -> file.write(statistics, table, out);
  }
}
