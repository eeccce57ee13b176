package org.likeness.access;

import java.util.Map;
import java.util.Optional;

/** The forces, lawful purposes and offence groups that are in force today, and those of old. */
public interface Forces {

  /** The force of a code as a caller wrote it; empty if it is malformed or not in force today. */
  Optional<ForceCode> force(String code);

  /** The force of a code, in force today or not: records of former forces are still found. */
  Optional<ForceCode> known(String code);

  /** Code to name of the forces that are in force today, sorted. */
  Map<String, String> forces();

  /**
   * The retailers' organisation of a code as a caller wrote it; empty if it is malformed or not in
   * force today.
   */
  Optional<OrganisationCode> organisation(String code);

  /** The name of an organisation, in force today or not; the code itself if it was never added. */
  String organisationName(String code);

  /** Code to words of the lawful purposes that are in force today. */
  Map<String, String> purposes();

  /** Code to words of the offence groups that are in force today. */
  Map<String, String> offences();

  /** Code to words of the lawful powers of operators that are in force today. */
  Map<String, String> powers();

  /**
   * What is not in force today and may still stand in records.
   *
   * @param forces code to name
   * @param purposes lawful purposes, code to words
   * @param offences offence groups, code to words
   * @param powers lawful powers of operators, code to words
   */
  record Former(
      Map<String, String> forces,
      Map<String, String> purposes,
      Map<String, String> offences,
      Map<String, String> powers) {}

  /** All that was added and is not in force today. */
  Former former();
}
