package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.Forces;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Role;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What must be true of the users, whatever is changed about them. */
@ApplicationScoped
class UserRules {

  /** Of the advisory lock under which users are made and changed; any number of our own. */
  private static final long LOCK = 0x6c6b_7573_6572L;

  private final Forces forces;
  private final EntityManager database;

  UserRules(Forces forces, EntityManager database) {
    this.forces = forces;
    this.database = database;
  }

  /** Waits until no other transaction, of any replica, makes or changes users. */
  void oneAtATime() {
    database
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  /**
   * A retailer belongs to an organisation that is known, everybody else to a force that is known,
   * and one person may hold all the roles.
   */
  void requirePossible(
      @Nullable ForceCode force, @Nullable OrganisationCode organisation, Set<Role> roles) {
    Complaints complaints = new Complaints();
    boolean retailer = roles.contains(Role.RETAILER);
    if (retailer ? force != null : force == null || forces.force(force.value()).isEmpty()) {
      complaints.add(
          "force",
          retailer
              ? "a retailer belongs to an organisation, and to no force"
              : "is not a force that this installation knows");
    }
    if (retailer
        ? organisation == null || forces.organisation(organisation.value()).isEmpty()
        : organisation != null) {
      complaints.add(
          "organisation",
          retailer
              ? "is not an organisation that this installation knows"
              : "is for retailers alone");
    }
    if (!Role.canBeHeldTogether(roles)) {
      complaints.add("roles", "only investigator and reviewer can be held by one person");
    }
    complaints.raise();
  }

  /** Somebody is left who can manage users. */
  void requireAnAdministrator() {
    Object left =
        database
            .createNativeQuery(
                "select count(*) from app_user where active and :role = any(roles)", Long.class)
            .setParameter("role", Role.ADMINISTRATOR_NAME)
            .getSingleResult();
    if (Long.valueOf(0).equals(left)) {
      throw Problem.of(ProblemType.CONFLICT, "Nobody would be left who can manage users");
    }
  }
}
