package org.likeness.gallery.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far one step of an erasure is. */
@Entity
@Table(name = "erasure_step")
class StepRow extends PanacheEntityBase {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "erasure_id")
  UUID erasureId;

  @Column(name = "step")
  String step;

  @Column(name = "attempts")
  int attempts;

  @Column(name = "next_try")
  Instant nextTry;

  @Column(name = "trouble")
  @Nullable String trouble;

  @Column(name = "done_at")
  @Nullable Instant doneAt;

  static StepRow of(UUID erasure, Step step, Instant now) {
    StepRow row = new StepRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.erasureId = erasure;
    row.step = step.wireName();
    row.nextTry = now;
    return row;
  }
}
