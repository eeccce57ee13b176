package org.likeness.operator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an operator searched, for statistics: not who was listed, and not who searched. */
@Entity
@Table(name = "operator_search")
class OperatorSearchRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "at")
  Instant at;

  @Column(name = "force")
  String force;

  @Column(name = "power")
  String power;

  @Column(name = "candidates")
  int candidates;

  @Column(name = "model_id")
  String modelId;

  @Column(name = "fpir")
  @Nullable Double fpir;

  @Column(name = "gallery_people")
  long galleryPeople;
}
