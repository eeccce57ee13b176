package org.likeness.access.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Role;

import java.time.Instant;
import java.util.List;

/**
 * A user as administrators see one.
 *
 * @param id stable id
 * @param login what the user signs in with
 * @param name shown to colleagues
 * @param force whose records the user works on; absent for a retailer
 * @param organisation code of a retailer's; absent for everybody else
 * @param roles what the user may do
 * @param active whether the user can sign in
 * @param createdAt when the user was made
 * @param version goes into If-Match when the user is changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserView(
    String id,
    String login,
    String name,
    @Nullable String force,
    @Nullable String organisation,
    List<Role> roles,
    boolean active,
    Instant createdAt,
    int version) {

  static UserView of(UserAccount user) {
    return new UserView(
        user.id.toString(),
        user.login,
        user.name,
        user.organisation == null ? user.force : null,
        user.organisation,
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
