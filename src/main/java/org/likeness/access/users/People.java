package org.likeness.access.users;

import org.likeness.access.Actor;
import org.likeness.access.Training;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Describes whoever has signed in, by whichever way. */
@ApplicationScoped
class People {
  private final Users users;
  private final Training training;
  private final KnownUsers known;

  People(Users users, Training training, KnownUsers known) {
    this.users = users;
    this.training = training;
    this.known = known;
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
        actor.force().value(),
        actor.roles().stream().sorted().toList(),
        training.of(actor.userId()));
  }
}
