package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.KnownClient;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Role;

import java.util.Set;

/**
 * A user who may act, as read a moment ago.
 *
 * @param id stable id
 * @param login what the user signs in with
 * @param name shown to colleagues; never logged
 * @param force whose records the user works on; {@link ForceCode#OUTSIDE} for a retailer
 * @param organisation of a retailer; null for everybody else
 * @param roles what the user may do
 * @param sessionStamp part of the user's page sessions; another value than the stored one ends them
 * @param rights what a force's system may do; null for people
 */
record Account(
    String id,
    String login,
    String name,
    ForceCode force,
    @Nullable OrganisationCode organisation,
    Set<Role> roles,
    String sessionStamp,
    KnownClient.@Nullable Rights rights) {

  Actor actor() {
    return new Actor(id, login, force, roles, organisation, null);
  }

  @Override
  public String toString() {
    return "Account[id=" + id + ", force=" + force + ", roles=" + roles + "]";
  }
}
