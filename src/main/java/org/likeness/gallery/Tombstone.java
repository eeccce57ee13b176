package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What remains of an erased image (G3). */
@Entity
@Table(name = "gallery_tombstone")
class Tombstone extends PanacheEntityBase {
  @Id
  @Column(name = "image_id")
  UUID imageId;

  /** Null for what was erased before fingerprints were kept. */
  @Column(name = "fingerprint")
  @Nullable String fingerprint;

  @Column(name = "revision")
  long revision;

  @Column(name = "erased_at")
  Instant erasedAt;

  /** The images that were erased under one of these keys, by fingerprint. */
  static Map<String, UUID> byFingerprint(Stream<CustodyImage.Key> keys) {
    Set<String> fingerprints = keys.map(key -> key.fingerprint().hex()).collect(Collectors.toSet());
    return fingerprints.isEmpty()
        ? Map.of()
        : Tombstone.<Tombstone>stream("fingerprint in ?1", fingerprints)
            .collect(Collectors.toMap(t -> t.fingerprint, t -> t.imageId, (a, b) -> a));
  }

  static Tombstone of(UUID imageId, Sha256 fingerprint, long revision, Instant now) {
    Tombstone tombstone = new Tombstone();
    tombstone.imageId = imageId;
    tombstone.fingerprint = fingerprint.hex();
    tombstone.revision = revision;
    tombstone.erasedAt = now;
    return tombstone;
  }
}
