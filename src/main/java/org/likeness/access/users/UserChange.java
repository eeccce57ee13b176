package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Role;

import java.util.Set;
import java.util.TreeSet;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is to become different about a user; absent members stay as they are.
 *
 * @param name shown to colleagues
 * @param force whose records the user works on; the organisation is gone then
 * @param organisation of a retailer; the force is gone then
 * @param roles what the user may do, all of it
 * @param active false ends all sign-ins at once
 * @param password a new one, which ends all sign-ins at once
 */
record UserChange(
    @Nullable @Size(min = 1, max = 100) String name,
    @Nullable ForceCode force,
    @Nullable OrganisationCode organisation,
    @Nullable @Size(min = 1) Set<@NotNull Role> roles,
    @Nullable Boolean active,
    @Nullable String password) {

  /** The members that are there, by name: what the audit log says about the change. */
  String members() {
    TreeSet<String> members = new TreeSet<>();
    note(members, "name", name);
    note(members, "force", force);
    note(members, "organisation", organisation);
    note(members, "roles", roles);
    note(members, "active", active);
    note(members, "password", password);
    return String.join(" ", members);
  }

  private static void note(Set<String> members, String member, @Nullable Object value) {
    if (value != null) {
      members.add(member);
    }
  }

  @Override
  public String toString() {
    return "UserChange[" + members() + "]";
  }
}
