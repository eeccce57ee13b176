package org.likeness.access.reference;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The lists that administrators govern. */
public enum ReferenceList {
  FORCES(
      "(?!(?:SYSTEM|OUTSIDE)$)[A-Z0-9]{2,12}",
      "must be 2 to 12 capital letters or digits, and neither SYSTEM nor OUTSIDE"),
  PURPOSES("[a-z0-9][a-z0-9-]{1,39}", "must be 2 to 40 small letters, digits or hyphens"),
  OFFENCES("[a-z0-9][a-z0-9-]{1,39}", "must be 2 to 40 small letters, digits or hyphens"),
  POWERS("[a-z0-9][a-z0-9-]{1,39}", "must be 2 to 40 small letters, digits or hyphens"),
  /** Retailers; an installation may have none. */
  ORGANISATIONS("[A-Z0-9]{2,12}", "must be 2 to 12 capital letters or digits");

  private final Pattern codes;
  private final String rule;

  ReferenceList(String codes, String rule) {
    this.codes = Pattern.compile(codes);
    this.rule = rule;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The list of a name in an address.
   *
   * @throws IllegalArgumentException if there is none, which answers 404
   */
  public static ReferenceList fromString(String wireName) {
    return Arrays.stream(values())
        .filter(list -> list.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such list"));
  }

  boolean admits(String code) {
    return codes.matcher(code).matches();
  }

  String rule() {
    return rule;
  }
}
