package org.likeness.access;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a force's system may do within its role; the wire name is the scope of OAuth. */
public enum Scope {
  /** Reads searches, how far their reviews are, and what became of them. */
  READ("likeness.read"),
  /** Analyses stills, makes searches, and records what became of them. */
  SEARCH("likeness.search"),
  /** Receives identities, once two reviewers have decided. */
  DISCLOSE("likeness.disclose"),
  /** Says where it is to be told of what happens. */
  WEBHOOKS("likeness.webhooks");

  private final String wireName;

  Scope(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** Whether an officer must be named on whose behalf a system does it. */
  boolean needsOfficer() {
    return this == SEARCH || this == DISCLOSE;
  }

  /** The scope of a wire name; empty for those of others, such as {@code openid}. */
  public static Optional<Scope> of(String wireName) {
    return Arrays.stream(values()).filter(scope -> scope.wireName.equals(wireName)).findFirst();
  }

  /** Ours among these names. */
  public static Set<Scope> among(Collection<String> wireNames) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    wireNames.forEach(name -> of(name).ifPresent(scopes::add));
    return scopes;
  }
}
