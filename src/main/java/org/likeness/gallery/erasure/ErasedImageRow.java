package org.likeness.gallery.erasure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.likeness.gallery.ErasedImage;
import org.likeness.media.Sha256;

import java.io.Serializable;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** What remains of an image that an erasure removed. */
@Entity
@IdClass(ErasedImageRow.Key.class)
@Table(name = "erasure_image")
class ErasedImageRow extends PanacheEntityBase {
  @Id
  @Column(name = "erasure_id")
  UUID erasureId;

  @Id
  @Column(name = "image_id")
  UUID imageId;

  @Column(name = "person_id")
  UUID personId;

  @Column(name = "person_gone")
  boolean personGone;

  @Column(name = "force")
  String force;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "fingerprint")
  String fingerprint;

  @Column(name = "bytes")
  String bytes;

  /** An image is erased once, but a replay may name it again. */
  record Key(UUID erasureId, UUID imageId) implements Serializable {}

  /** By which features know its record again. */
  SourceRecords.Key key() {
    return new SourceRecords.Key(new Sha256(sha256), new Sha256(fingerprint));
  }

  static ErasedImageRow of(UUID erasure, ErasedImage image) {
    ErasedImageRow row = new ErasedImageRow();
    row.erasureId = erasure;
    row.imageId = image.imageId();
    row.personId = image.personId();
    row.personGone = image.personGone();
    row.force = image.force().value();
    row.sha256 = image.media().hex();
    row.fingerprint = image.fingerprint().hex();
    row.bytes = "pending";
    return row;
  }
}
