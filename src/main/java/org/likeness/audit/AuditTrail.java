package org.likeness.audit;

import java.util.List;

/** What the log says of one record. The caller audits that it was read. */
public interface AuditTrail {

  /** The events of a subject, the first first, each with its place and hash in the chain. */
  List<AuditEventView> of(Object subjectId);
}
