package org.likeness.access;

import java.util.Optional;

/** The systems of forces that are known here and may act now. */
public interface Clients {

  /** The one of an id. */
  Optional<KnownClient> byId(String id);

  /** The one that an identity provider knows by this name. */
  Optional<KnownClient> atProvider(String name);

  /** Whether one of this name was let in and is closed now. */
  boolean isClosed(String name);

  /**
   * Whether what this scope allows is over for the one of an id, be it a client or a user of ours
   * with the role of one: closed, or the scope, or the role, taken away. Of whom an identity
   * provider alone knows, it cannot be told: no.
   */
  boolean isBarred(String id, Scope scope);
}
