package org.likeness.evidence.video;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One of the best views of one person in a video, in the database. */
@Entity
@Immutable
@Table(name = "evidence_face")
class FaceRow extends PanacheEntityBase {

  /** Place of a view. */
  @Embeddable
  record Key(
      @Column(name = "scan_id") UUID scanId,
      @Column(name = "person") int person,
      @Column(name = "place") int place) {}

  @EmbeddedId @Column Key key;
  @Column long pts;
  @Column long micros;
  @Column double x;
  @Column double y;
  @Column double width;
  @Column double height;
  @Column int quality;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String warnings;

  @Column byte[] crop;
}
