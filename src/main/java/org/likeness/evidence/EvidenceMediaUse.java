package org.likeness.evidence;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.LegalHolds;

import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Packs need the bytes of their files. */
@ApplicationScoped
class EvidenceMediaUse implements MediaUse {
  private final LegalHolds holds;

  EvidenceMediaUse(LegalHolds holds) {
    this.holds = holds;
  }

  @Override
  public String needed() {
    return "select sha256 from evidence_file";
  }

  @Override
  public Set<Sha256> held() {
    return holds
        .found(
            HoldSubject.PACK, "select distinct sha256 from evidence_file where pack_id in (:held)")
        .stream()
        .map(Sha256::new)
        .collect(Collectors.toSet());
  }
}
