package org.likeness.gallery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.Landmarks;

import java.io.Serializable;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The template of an image. Never printed. */
@Entity
@Table(name = "face_template")
@IdClass(StoredTemplate.Key.class)
class StoredTemplate extends PanacheEntityBase {
  @Id
  @Column(name = "image_id")
  UUID imageId;

  @Id
  @Column(name = "number")
  int number;

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

  /** An image has one template of each model that is kept. */
  record Key(UUID imageId, int number) implements Serializable {}

  static StoredTemplate of(
      UUID imageId,
      int number,
      TemplateModel model,
      FaceTemplate template,
      String quality,
      @Nullable Landmarks landmarks) {
    StoredTemplate stored = new StoredTemplate();
    stored.imageId = imageId;
    stored.number = number;
    stored.modelId = model.id();
    stored.modelSha256 = model.sha256().hex();
    stored.preprocessing = model.preprocessing();
    stored.vector = VectorBytes.of(template.toVector());
    stored.quality = quality;
    stored.landmarks = landmarks;
    return stored;
  }

  @Override
  public String toString() {
    return "StoredTemplate[imageId=" + imageId + ", model=" + modelId + ", redacted]";
  }
}
