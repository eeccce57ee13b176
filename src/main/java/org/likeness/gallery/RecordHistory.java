package org.likeness.gallery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the record of an image was until an update (G4). */
@Entity
@Table(name = "custody_image_history")
class RecordHistory extends PanacheEntityBase {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "image_id")
  UUID imageId;

  @Column(name = "until")
  Instant until;

  @Column(name = "revision")
  long revision;

  @Column(name = "record")
  @ColumnTransformer(write = "?::jsonb")
  String record;

  @Column(name = "review_basis")
  @Nullable String reviewBasis;

  @Column(name = "review_rules")
  @Nullable Integer reviewRules;

  /** Keeps the old record; the revision is that of the old state. */
  static RecordHistory of(CustodyImage image, String record, Instant until) {
    RecordHistory history = new RecordHistory();
    history.id = UuidCreator.getTimeOrderedEpoch();
    history.imageId = image.id;
    history.revision = image.revision;
    history.until = until;
    history.record = record;
    history.reviewBasis = image.reviewBasis;
    history.reviewRules = image.reviewRules;
    return history;
  }
}
