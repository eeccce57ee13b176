package org.likeness.evidence;

import org.likeness.access.ForceCode;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.HoldableRecords;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Packs that legal holds can be put on: those that were submitted to the force. */
@ApplicationScoped
class PackHolds implements HoldableRecords {
  private final EvidencePacks packs;

  PackHolds(EvidencePacks packs) {
    this.packs = packs;
  }

  @Override
  public boolean has(HoldSubject type, UUID id, ForceCode force) {
    return type == HoldSubject.PACK && packs.find(id, force).isPresent();
  }
}
