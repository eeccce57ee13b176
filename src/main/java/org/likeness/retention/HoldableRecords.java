package org.likeness.retention;

import org.likeness.access.ForceCode;

import java.util.UUID;

/** A feature whose records legal holds can be put on. */
public interface HoldableRecords {

  /** Whether there is such a record, and it is this force's. */
  boolean has(HoldSubject type, UUID id, ForceCode force);
}
