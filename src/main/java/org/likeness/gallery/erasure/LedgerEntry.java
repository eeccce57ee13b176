package org.likeness.gallery.erasure;

import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.gallery.ErasedImage;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All that is needed to erase again what a restored database still holds. Nothing biometric. */
record LedgerEntry(
    UUID erasure,
    Instant begunAt,
    String begunById,
    String begunBy,
    String begunByForce,
    String reason,
    List<Image> images) {

  /** An image that was erased. */
  record Image(
      UUID imageId,
      UUID personId,
      boolean personGone,
      ForceCode force,
      Sha256 sha256,
      Sha256 fingerprint) {

    ErasedImage erased(long revision) {
      return new ErasedImage(imageId, personId, personGone, force, sha256, fingerprint, revision);
    }
  }

  static LedgerEntry of(ErasureRow erasure, List<ErasedImageRow> images) {
    return new LedgerEntry(
        erasure.id,
        erasure.begunAt,
        erasure.begunById,
        erasure.begunBy,
        erasure.begunByForce,
        erasure.reason,
        images.stream()
            .map(
                image ->
                    new Image(
                        image.imageId,
                        image.personId,
                        image.personGone,
                        new ForceCode(image.force),
                        new Sha256(image.sha256),
                        new Sha256(image.fingerprint)))
            .toList());
  }

  Actor actor() {
    return new Actor(begunById, begunBy, new ForceCode(begunByForce), Set.of());
  }
}
