package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Training;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Describes whoever has signed in, by whichever way. */
@ApplicationScoped
class People {
  private final Users users;
  private final Training training;
  private final KnownUsers known;
  private final Forces forces;

  People(Users users, Training training, KnownUsers known, Forces forces) {
    this.users = users;
    this.training = training;
    this.known = known;
    this.forces = forces;
  }

  /** Users of an identity provider have no name here: their login stands for it. */
  Me describe(Actor actor) {
    Optional<Account> builtIn = Users.builtIn(actor.userId()).flatMap(users::active);
    if (builtIn.isEmpty()) {
      known.cameNow(actor);
    }
    return describe(actor, builtIn.map(Account::name).orElse(actor.login()));
  }

  Me describe(Actor actor, String name) {
    return new Me(
        actor.userId(),
        actor.login(),
        name,
        actor.organisation() == null ? actor.force().value() : null,
        organisation(actor),
        actor.roles().stream().sorted().toList(),
        training.of(actor.userId()));
  }

  private Me.@Nullable Organisation organisation(Actor actor) {
    OrganisationCode code = actor.organisation();
    return code == null
        ? null
        : new Me.Organisation(code.value(), forces.organisationName(code.value()));
  }
}
