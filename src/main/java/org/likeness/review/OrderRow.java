package org.likeness.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The seed of a shuffled order in the database. */
@Entity
@Immutable
@Table(name = "review_order")
class OrderRow extends PanacheEntityBase {

  /** One order for each person and search. */
  @Embeddable
  record Key(@Column(name = "search_id") UUID searchId, @Column(name = "user_id") String userId) {}

  @EmbeddedId @Column Key key;

  @Column(name = "seed")
  long seed;
}
