package org.likeness.access.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Role;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A user as stored. Leaves this package only as an {@link Account} or a {@link UserView}. */
@Entity
@Table(name = "app_user")
class UserAccount extends PanacheEntityBase {
  @Id UUID id;
  @Column String login;
  @Column String name;

  /** {@code OUTSIDE} where there is an organisation. */
  @Column String force;

  @Column @Nullable String organisation;
  @Column List<String> roles;

  @Column(name = "password_hash")
  String passwordHash;

  @Column boolean active;

  /** Part of every page session; a new value ends them all. */
  @Column(name = "session_stamp")
  UUID sessionStamp;

  @Column(name = "created_at")
  Instant createdAt;

  @Version @Column int version;

  Set<Role> roleSet() {
    return roles.stream()
        .flatMap(role -> Role.of(role).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  void setRoles(Set<Role> held) {
    roles = held.stream().map(Role::wireName).sorted().toList();
  }

  /** Of a force, or, if it is a retailer, of an organisation. */
  void belongTo(@Nullable ForceCode newForce, @Nullable OrganisationCode newOrganisation) {
    force = (newForce == null ? ForceCode.OUTSIDE : newForce).value();
    organisation = newOrganisation == null ? null : newOrganisation.value();
  }

  Account account() {
    return new Account(
        id.toString(),
        login,
        name,
        new ForceCode(force),
        organisation == null ? null : new OrganisationCode(organisation),
        roleSet(),
        sessionStamp.toString(),
        null);
  }
}
