package org.likeness.access.reference;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.Actors;
import org.likeness.access.Forces;
import org.likeness.access.Notices;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.util.Map;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The codes that requests may use, and the sentences that users must see. */
@Path("/api/v1/reference-data")
@Authenticated
@Tag(name = "Access")
public class ReferenceDataResource {

  /**
   * Everything a form needs.
   *
   * @param forces code to name, in force today
   * @param purposes lawful purposes in force today, code to words
   * @param offences offence groups in force today, code to words
   * @param powers lawful powers of operators in force today, code to words
   * @param former what is not in force today and may still stand in records
   * @param policy what a user accepts before a search
   * @param notice what goes with every candidate
   */
  public record ReferenceData(
      Map<String, String> forces,
      Map<String, String> purposes,
      Map<String, String> offences,
      Map<String, String> powers,
      Forces.Former former,
      Policy policy,
      String notice) {}

  /**
   * What a user accepts before a search (S2).
   *
   * @param version changes with the text
   * @param text the whole of it
   */
  public record Policy(String version, String text) {}

  private final Forces forces;
  private final Actors actors;
  private final AuditLog audit;

  ReferenceDataResource(Forces forces, Actors actors, AuditLog audit) {
    this.forces = forces;
    this.actors = actors;
    this.audit = audit;
  }

  /** All of it. */
  @GET
  @Operation(
      summary = "Forces, lawful purposes, offences, policy and notice",
      operationId = "getReferenceData")
  public ReferenceData read() {
    audit.appendNow(
        AuditEntry.of(
            EventKind.CONSULTATION,
            "reference-data.read",
            actors.current(),
            "reference-data",
            "all"));
    return new ReferenceData(
        forces.forces(),
        forces.purposes(),
        forces.offences(),
        forces.powers(),
        forces.former(),
        new Policy(Notices.POLICY_VERSION, Notices.POLICY),
        Notices.CANDIDATES);
  }
}
