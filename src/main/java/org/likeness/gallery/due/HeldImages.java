package org.likeness.gallery.due;

import org.likeness.gallery.GallerySql;
import org.likeness.gallery.erasure.ErasureObjection;
import org.likeness.retention.LegalHolds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** No image on which, or on whose person, a legal hold stands is erased, whoever wants it. */
@ApplicationScoped
class HeldImages implements ErasureObjection {
  private final GallerySql sql;
  private final LegalHolds holds;
  private final Clock clock;

  HeldImages(GallerySql sql, LegalHolds holds, Clock clock) {
    this.sql = sql;
    this.holds = holds;
    this.clock = clock;
  }

  /** Those of the images on which a hold stands; none is placed until the transaction ends. */
  Set<UUID> among(Set<UUID> images) {
    holds.freeze();
    return Set.copyOf(
        sql.list(
            "select i.id from custody_image i where i.id = any (?) and " + LegalHolds.ON_IMAGE,
            row -> GallerySql.id(row, "id"),
            List.of(images, LocalDate.now(clock))));
  }

  @Override
  public Map<UUID, String> against(Set<UUID> imageIds) {
    return among(imageIds).stream()
        .collect(Collectors.toMap(id -> id, id -> "a legal hold stands on them"));
  }
}
