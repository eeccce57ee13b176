package org.likeness.access;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a user may do. The wire name is also the role name of the security layer and of OIDC groups.
 */
public enum Role {
  INVESTIGATOR(Role.INVESTIGATOR_NAME),
  REVIEWER(Role.REVIEWER_NAME),
  RETAILER(Role.RETAILER_NAME),
  FORCE_SYSTEM(Role.FORCE_SYSTEM_NAME),
  GALLERY_MANAGER(Role.GALLERY_MANAGER_NAME),
  SUPERVISOR(Role.SUPERVISOR_NAME),
  AUDITOR(Role.AUDITOR_NAME),
  ADMINISTRATOR(Role.ADMINISTRATOR_NAME),
  APPROVER(Role.APPROVER_NAME);

  public static final String INVESTIGATOR_NAME = "investigator";

  /**
   * Facial reviewer; whether first or blind verifier is decided by the search, never by the role.
   */
  public static final String REVIEWER_NAME = "reviewer";

  public static final String RETAILER_NAME = "retailer";
  public static final String FORCE_SYSTEM_NAME = "force-system";
  public static final String GALLERY_MANAGER_NAME = "gallery-manager";

  /**
   * Watches over the reviewers of a force: queue, tests and their results, wrong leads (R5, R7).
   */
  public static final String SUPERVISOR_NAME = "supervisor";

  public static final String AUDITOR_NAME = "auditor";
  public static final String ADMINISTRATOR_NAME = "administrator";

  /** Answers for which model and operating point are in force (E1). */
  public static final String APPROVER_NAME = "approver";

  private final String wireName;

  Role(String wireName) {
    this.wireName = wireName;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The role of a wire name; empty for a name that is none of ours (an OIDC group, say). */
  public static Optional<Role> of(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName.equals(wireName)).findFirst();
  }

  /**
   * Whether one person may hold all of these. Investigators may also review, of other searches;
   * every other role stands alone, so that nobody who manages users, the gallery or the audit log
   * can search, supervisors, who know the answers of tests, do not review, and auditors can do
   * nothing else (A3).
   */
  public static boolean canBeHeldTogether(Set<Role> roles) {
    return roles.size() < 2 || EnumSet.of(INVESTIGATOR, REVIEWER).containsAll(roles);
  }
}
