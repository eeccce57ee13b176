package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Landmarks;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The template of an image. Never printed. */
@Entity
@Table(name = "face_template")
class StoredTemplate extends PanacheEntityBase {
  @Id
  @Column(name = "image_id")
  UUID imageId;

  @Column(name = "model_id")
  String modelId;

  @Column(name = "model_sha256")
  String modelSha256;

  @Column(name = "preprocessing")
  String preprocessing;

  @Column(name = "vector")
  byte[] vector;

  @Column(name = "quality")
  @ColumnTransformer(write = "?::jsonb")
  String quality;

  @Column(name = "landmarks")
  @ColumnTransformer(write = "?::jsonb")
  @Convert(converter = LandmarksJson.class)
  @Nullable Landmarks landmarks;

  static StoredTemplate of(UUID imageId, Enrolment enrolment, String quality) {
    StoredTemplate stored = new StoredTemplate();
    stored.imageId = imageId;
    stored.modelId = enrolment.model().id();
    stored.modelSha256 = enrolment.model().sha256().hex();
    stored.preprocessing = enrolment.model().preprocessing();
    stored.vector = VectorBytes.of(enrolment.template().toVector());
    stored.quality = quality;
    stored.landmarks = enrolment.landmarks();
    return stored;
  }

  @Override
  public String toString() {
    return "StoredTemplate[imageId=" + imageId + ", model=" + modelId + ", redacted]";
  }
}
