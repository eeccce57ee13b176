package org.likeness.access;

import java.util.Set;

/**
 * A force's system.
 *
 * @param id stable id; the user id of what it does
 * @param name by which it signs in
 * @param force whose records it works on
 * @param rights what it may do
 */
public record KnownClient(String id, String name, ForceCode force, Rights rights) {

  /** The attribute of an identity that holds the rights of a client; people have none. */
  public static final String RIGHTS = "likeness.client-rights";

  /**
   * What a client may do within its role.
   *
   * @param scopes which operations
   * @param requestsPerMinute how many of them
   */
  public record Rights(Set<Scope> scopes, int requestsPerMinute) {
    public Rights {
      scopes = Set.copyOf(scopes);
    }

    /** No more than these scopes. */
    public Rights within(Set<Scope> granted) {
      Set<Scope> both = new java.util.HashSet<>(scopes);
      both.retainAll(granted);
      return new Rights(both, requestsPerMinute);
    }
  }
}
