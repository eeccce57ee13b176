package org.likeness.gallery;

import org.likeness.access.ForceCode;
import org.likeness.retention.HoldSubject;
import org.likeness.retention.HoldableRecords;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** People and images that legal holds can be put on. */
@ApplicationScoped
class GalleryHolds implements HoldableRecords {

  @Override
  @Transactional
  public boolean has(HoldSubject type, UUID id, ForceCode force) {
    return switch (type) {
      case PERSON -> Person.count("id = ?1 and force = ?2", id, force.value()) > 0;
      case IMAGE -> CustodyImage.count("id = ?1 and force = ?2", id, force.value()) > 0;
      case SEARCH, PACK -> false;
    };
  }
}
