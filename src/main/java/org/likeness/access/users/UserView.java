package org.likeness.access.users;

import org.likeness.access.Role;

import java.time.Instant;
import java.util.List;

/**
 * A user as administrators see one.
 *
 * @param id stable id
 * @param login what the user signs in with
 * @param name shown to colleagues
 * @param force whose records the user works on
 * @param roles what the user may do
 * @param active whether the user can sign in
 * @param createdAt when the user was made
 * @param version goes into If-Match when the user is changed
 */
record UserView(
    String id,
    String login,
    String name,
    String force,
    List<Role> roles,
    boolean active,
    Instant createdAt,
    int version) {

  static UserView of(UserAccount user) {
    return new UserView(
        user.id.toString(),
        user.login,
        user.name,
        user.force,
        user.roleSet().stream().sorted().toList(),
        user.active,
        user.createdAt,
        user.version);
  }

  String etag() {
    return '"' + Integer.toString(version) + '"';
  }

  @Override
  public String toString() {
    return "UserView[id=" + id + ", version=" + version + "]";
  }
}
