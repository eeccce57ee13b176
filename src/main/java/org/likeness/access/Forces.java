package org.likeness.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

/** The forces, lawful purposes and offence groups that this installation knows. */
@ApplicationScoped
public class Forces {
  private final Map<String, String> forces;
  private final Map<String, String> purposes;
  private final Map<String, String> offences;

  Forces(AccessConfig config) {
    this.forces = new TreeMap<>(config.forces());
    this.purposes = new TreeMap<>(config.purposes());
    this.offences = new TreeMap<>(config.offences());
  }

  /** The force of a code as a caller wrote it; empty if it is malformed or unknown. */
  public Optional<ForceCode> force(String code) {
    return forces.containsKey(code) ? Optional.of(new ForceCode(code)) : Optional.empty();
  }

  /** Code to name, sorted. */
  public Map<String, String> forces() {
    return Map.copyOf(forces);
  }

  /** Code to words of the lawful purposes. */
  public Map<String, String> purposes() {
    return Map.copyOf(purposes);
  }

  /** Code to words of the offence groups. */
  public Map<String, String> offences() {
    return Map.copyOf(offences);
  }
}
