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
}
