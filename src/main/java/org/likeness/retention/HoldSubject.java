package org.likeness.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import org.likeness.access.Actor;
import org.likeness.access.Role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a legal hold can be put on. */
public enum HoldSubject {
  /** All images of a person, also those that come later. */
  PERSON,
  /** One image of the gallery. */
  IMAGE,
  /** The stills of a search. */
  SEARCH,
  /** An evidence pack of a retailer, with its files and what was taken out of them. */
  PACK;

  /**
   * Whether somebody may place a hold on such a record. Who triages packs keeps one from being
   * removed at once; releasing is for managers and supervisors alone.
   */
  boolean mayBeHeldBy(Actor actor) {
    return actor.has(Role.GALLERY_MANAGER)
        || actor.has(Role.SUPERVISOR)
        || (this == PACK && actor.has(Role.INVESTIGATOR));
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a wire name; empty for an unknown one. */
  public static Optional<HoldSubject> of(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName().equals(wireName)).findFirst();
  }
}
