package org.likeness.evidence;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.access.OrganisationCode;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Finds the packs of a retailer's own organisation (P4). */
@ApplicationScoped
class OwnPacks {
  private final Forces forces;

  OwnPacks(Forces forces) {
    this.forces = forces;
  }

  /**
   * The organisation whose packs the actor may read.
   *
   * @throws Problem forbidden
   */
  OrganisationCode organisation(Actor actor) {
    if (actor.organisation() == null) {
      throw Problem.of(ProblemType.FORBIDDEN, "Your account belongs to no organisation");
    }
    return actor.organisation();
  }

  /**
   * Likewise, to change something.
   *
   * @throws Problem forbidden; also when the organisation's time is over
   */
  OrganisationCode writing(Actor actor) {
    OrganisationCode own = organisation(actor);
    if (forces.organisation(own.value()).isEmpty()) {
      throw Problem.of(
          ProblemType.FORBIDDEN, "Your organisation no longer sends evidence by this service");
    }
    return own;
  }

  /**
   * A pack to read.
   *
   * @throws Problem not-found, forbidden
   */
  PackRow read(UUID id, Actor actor) {
    return row(id, organisation(actor), LockModeType.NONE);
  }

  /**
   * A pack to change; nobody else changes it until the end of the transaction.
   *
   * @throws Problem not-found, forbidden
   */
  PackRow lock(UUID id, Actor actor) {
    return row(id, writing(actor), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * A draft to change.
   *
   * @param ifMatch its ETag
   * @throws Problem not-found, forbidden, conflict if it was submitted, if-match-needed, stale
   */
  PackRow draft(UUID id, @Nullable String ifMatch, Actor actor) {
    PackRow row = lock(id, actor);
    requireDraft(row);
    if (ifMatch == null) {
      throw Problem.of(ProblemType.IF_MATCH_NEEDED, ProblemType.IF_MATCH_NEEDED.title());
    }
    if (!ifMatch.replace("W/", "").equals(row.tag())) {
      throw Problem.of(ProblemType.STALE, "Somebody changed the pack since you read it");
    }
    return row;
  }

  static void requireDraft(PackRow row) {
    if (row.state() != PackState.DRAFT) {
      throw Problem.of(ProblemType.CONFLICT, "The pack was submitted and does not change");
    }
  }

  private static PackRow row(UUID id, OrganisationCode own, LockModeType lock) {
    return PackRow.<PackRow>findByIdOptional(id, lock)
        .filter(row -> row.organisation.equals(own.value()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such pack of your organisation"));
  }
}
