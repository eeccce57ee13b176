package org.likeness.search;

import org.hibernate.annotations.ColumnTransformer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A still in the database. */
@Embeddable
record StillJson(
    @Column(name = "sha256") String sha256,
    @Column(name = "still") @ColumnTransformer(write = "?::jsonb") String still) {

  static StillJson of(ProbeStill still) {
    return new StillJson(still.facts().sha256(), FrozenJson.write(still));
  }

  ProbeStill toStill() {
    return FrozenJson.read(still, ProbeStill.class);
  }
}
