package org.likeness.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first content of the reference lists, and how people sign in. */
@ConfigMapping(prefix = "likeness.access")
public interface AccessConfig {

  /** Force code to name, where the list has no entry yet; later administrators govern it. */
  Map<String, String> forces();

  /** Lawful purposes by code, with the words that a user sees; for a list without entries. */
  Map<String, String> purposes();

  /** Offence groups by code, with the words that a user sees; for a list without entries. */
  Map<String, String> offences();

  /**
   * Lawful powers of operators by code, with the words that they see; for a list without entries.
   */
  Map<String, String> powers();

  /** How long an API token is valid. */
  @WithDefault("PT30M")
  Duration tokenLifetime();

  /** Facial-comparison training courses that count; a record of another course does not. */
  @WithDefault("facial-comparison")
  List<String> trainingCourses();

  /** Days before the end of somebody's training on which they are told. */
  @WithDefault("30,7")
  List<Integer> trainingNoticeDays();

  /**
   * Whether people and systems can sign in with a login and password that Likeness keeps. Switch it
   * off where an identity provider does that.
   */
  @WithDefault("true")
  boolean builtInUsers();

  /** Logarithm of the work that one password check costs; 12 is about a quarter of a second. */
  @WithDefault("12")
  int bcryptCost();

  /** Wrong passwords in a row after which a login is locked out. */
  @WithDefault("10")
  int lockAfter();

  /**
   * How long a login stays locked out, and after which quiet time wrong passwords are forgotten.
   */
  @WithDefault("PT15M")
  Duration lockFor();

  /** Password of the administrator made at the first start; absent means a random one, printed. */
  Optional<String> initialAdministratorPassword();

  /** What the tokens of clients of an identity provider must name as their audience. */
  @WithDefault("likeness")
  String clientAudience();

  /** How long the secrets of a client before still sign in once it got another. */
  @WithDefault("P7D")
  Duration secretOverlap();

  /** Requests a minute of a client for which no other number is set; a burst may have as many. */
  @WithDefault("300")
  int clientRequestsPerMinute();

  /** Requests a minute of a person: far more than pages make, so that only a program meets it. */
  @WithDefault("3000")
  int userRequestsPerMinute();

  /** Claim of an identity provider's token that names the force. */
  @WithDefault("force")
  String forceClaim();

  /** Claim of an identity provider's token that names a retailer's organisation. */
  @WithDefault("organisation")
  String organisationClaim();
}
