package org.likeness.access.users;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Who is signed in. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Access")
public class MeResource {
  private final Actors actors;
  private final People people;
  private final AuditLog audit;

  MeResource(Actors actors, People people, AuditLog audit) {
    this.actors = actors;
    this.people = people;
    this.audit = audit;
  }

  /** The user of this request. */
  @GET
  @Operation(summary = "Who is signed in, with roles and training", operationId = "getMe")
  public Me me() {
    Actor actor = actors.current();
    Me me = people.describe(actor);
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "user.read-self", actor, "user", actor.userId()));
    return me;
  }
}
