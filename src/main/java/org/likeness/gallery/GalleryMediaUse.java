package org.likeness.gallery;

import org.likeness.media.MediaUse;
import org.likeness.media.Sha256;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.LegalHolds;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Images of the gallery need their bytes. */
@ApplicationScoped
class GalleryMediaUse implements MediaUse {
  private final LegalHolds holds;

  GalleryMediaUse(LegalHolds holds) {
    this.holds = holds;
  }

  @Override
  public String needed() {
    return "select sha256 from custody_image";
  }

  @Override
  public Set<Sha256> held() {
    return Stream.of(held(HoldSubject.IMAGE, "id"), held(HoldSubject.PERSON, "person_id"))
        .flatMap(Set::stream)
        .map(Sha256::new)
        .collect(Collectors.toSet());
  }

  private Set<String> held(HoldSubject type, String column) {
    return holds.found(
        type, "select distinct sha256 from custody_image where " + column + " in (:held)");
  }
}
