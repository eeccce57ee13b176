package org.likeness.notification;

import org.likeness.access.ForceCode;
import org.likeness.access.Role;

import java.util.Collection;
import java.util.Set;

/** Who is to be told. */
public sealed interface Recipients {

  /** One person. */
  record Person(String userId) implements Recipients {}

  /** Whoever holds the role in the force now, except some. */
  record Holders(Role role, ForceCode force, Set<String> except) implements Recipients {
    public Holders {
      except = Set.copyOf(except);
    }
  }

  /** One person. */
  static Recipients person(String userId) {
    return new Person(userId);
  }

  /** Everybody who holds the role in the force now. */
  static Recipients holders(Role role, ForceCode force) {
    return new Holders(role, force, Set.of());
  }

  /** The same without these people. */
  static Recipients holders(Role role, ForceCode force, Collection<String> except) {
    return new Holders(role, force, Set.copyOf(except));
  }
}
