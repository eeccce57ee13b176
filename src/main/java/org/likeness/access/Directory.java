package org.likeness.access;

import java.util.Set;

/** Who there is to turn to. */
public interface Directory {

  /**
   * Ids of the active users of a force who hold a role: built-in users, and those of an identity
   * provider who came within the last 30 days.
   */
  Set<String> holders(Role role, ForceCode force);
}
