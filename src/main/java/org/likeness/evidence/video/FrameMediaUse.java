package org.likeness.evidence.video;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.LegalHolds;

import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Frames are needed as long as the video that they were taken out of. */
@ApplicationScoped
class FrameMediaUse implements MediaUse {
  private final LegalHolds holds;

  FrameMediaUse(LegalHolds holds) {
    this.holds = holds;
  }

  @Override
  public String needed() {
    return "select f.sha256 from evidence_frame f join evidence_file e on e.id = f.file_id";
  }

  @Override
  public Set<Sha256> held() {
    return holds
        .found(
            HoldSubject.PACK, "select distinct sha256 from evidence_frame where pack_id in (:held)")
        .stream()
        .map(Sha256::new)
        .collect(Collectors.toSet());
  }
}
