package org.likeness.access.users;

import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;

import java.util.Set;

/**
 * A user who may act, as read a moment ago.
 *
 * @param id stable id
 * @param login what the user signs in with
 * @param name shown to colleagues; never logged
 * @param force whose records the user works on
 * @param roles what the user may do
 * @param sessionStamp part of the user's page sessions; another value than the stored one ends them
 */
record Account(
    String id, String login, String name, ForceCode force, Set<Role> roles, String sessionStamp) {

  Actor actor() {
    return new Actor(id, login, force, roles);
  }

  @Override
  public String toString() {
    return "Account[id=" + id + ", force=" + force + ", roles=" + roles + "]";
  }
}
