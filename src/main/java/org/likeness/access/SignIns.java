package org.likeness.access;

import io.quarkus.security.identity.SecurityIdentity;

/** Whether sign-ins still stand, for what outlives a request. */
public interface SignIns {

  /** Whether the identity could sign in now as it did, with the same roles and force. */
  boolean stands(SecurityIdentity identity);
}
