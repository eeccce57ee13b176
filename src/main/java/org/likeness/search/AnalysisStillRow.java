package org.likeness.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A still of an analysis in the database, with its bytes. */
@Entity
@Immutable
@Table(name = "analysis_still")
class AnalysisStillRow extends PanacheEntityBase {

  /** Place of a still. */
  @Embeddable
  record Key(
      @Column(name = "analysis_id") UUID analysisId, @Column(name = "position") int position) {}

  @EmbeddedId @Column Key key;

  @Column(name = "facts")
  @ColumnTransformer(write = "?::jsonb")
  String facts;

  @Column(name = "content")
  byte[] content;
}
