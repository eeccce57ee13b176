package org.likeness.retention;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The sets of rules that review dates come from. */
@Path("/api/v1/retention-rules")
@RolesAllowed({Role.GALLERY_MANAGER_NAME, Role.AUDITOR_NAME})
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionRulesResource {
  private final RuleBook book;
  private final AuditLog audit;
  private final Actors actors;

  RetentionRulesResource(RuleBook book, AuditLog audit, Actors actors) {
    this.book = book;
    this.audit = audit;
    this.actors = actors;
  }

  /** All that were ever in force. */
  @GET
  @Operation(
      summary = "List the sets of retention rules",
      operationId = "listRetentionRules",
      description =
          "Every set that review dates were made by, the latest first. Images name them by number.")
  @APIResponse(responseCode = "200", description = "The sets with their periods")
  public RestResponse<RetentionRules> list() {
    audit.appendNow(
        AuditEntry.of(
            EventKind.CONSULTATION,
            "retention.rules-read",
            actors.current(),
            "retention-rules",
            "all"));
    return RestResponse.ResponseBuilder.ok(
            new RetentionRules(book.noted().stream().map(RetentionRules.Item::of).toList()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
