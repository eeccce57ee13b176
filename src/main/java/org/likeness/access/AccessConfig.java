package org.likeness.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Forces, purposes and offences that a request may name, and how long a sign-in lasts. */
@ConfigMapping(prefix = "likeness.access")
public interface AccessConfig {

  /** Force code to name. A request that names another force is refused. */
  Map<String, String> forces();

  /** Lawful purposes by code, with the words that a user sees. */
  Map<String, String> purposes();

  /** Offence groups by code, with the words that a user sees. */
  Map<String, String> offences();

  /** How long an API token is valid. */
  @WithDefault("PT30M")
  Duration tokenLifetime();

  /** Facial-comparison training courses that count; a record of another course does not. */
  @WithDefault("facial-comparison")
  List<String> trainingCourses();
}
