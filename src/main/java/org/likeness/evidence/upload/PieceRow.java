package org.likeness.evidence.upload;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.likeness.media.Sha256;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A part of an upload; its bytes are an object of the media store. */
@Entity
@Table(name = "evidence_upload_piece")
class PieceRow extends PanacheEntityBase {

  /** Where it begins in the file. */
  @Embeddable
  record Key(@Column(name = "upload_id") UUID uploadId, long place) implements Serializable {}

  @EmbeddedId Key key;
  @Column int bytes;
  @Column String sha256;

  /** A piece that can leave this package's transactions. */
  record Piece(long place, int bytes, Sha256 sha256) {}

  static List<Piece> of(UUID upload) {
    return PieceRow.<PieceRow>list("key.uploadId = ?1 order by key.place", upload).stream()
        .map(row -> new Piece(row.key.place(), row.bytes, new Sha256(row.sha256)))
        .toList();
  }
}
