package org.likeness.ingest;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** The imports that an actor may see: all in a national database, else those of the own force. */
@ApplicationScoped
class VisibleImports {
  private final ImportJobs jobs;
  private final AuditLog audit;
  private final boolean national;

  VisibleImports(ImportJobs jobs, AuditLog audit, IngestConfig config) {
    this.jobs = jobs;
    this.audit = audit;
    this.national = config.national();
  }

  /**
   * An import that the caller goes on to change, which is audited there.
   *
   * @throws Problem not-found if there is none, or it is another force's
   */
  ImportJob forChange(Actor actor, UUID id) {
    return jobs.find(id)
        .filter(job -> maySee(actor, job))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such import"));
  }

  /**
   * An import that is read; the reading is audited here.
   *
   * @param action what is read, such as {@code import.read}
   * @throws Problem not-found if there is none, or it is another force's
   */
  ImportJob forReading(Actor actor, UUID id, String action) {
    ImportJob job = forChange(actor, id);
    audit.appendNow(AuditEntry.of(EventKind.CONSULTATION, action, actor, "import", id));
    return job;
  }

  boolean maySee(Actor actor, ImportJob job) {
    return national || job.startedBy().force().equals(actor.force());
  }

  /** The force whose imports are listed; empty for all. */
  String listedForce(Actor actor) {
    return national ? "" : actor.force().value();
  }
}
