package org.likeness.ingest;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a manifest, by the names that its header (or its JSON members) carry. */
enum Column {
  FILE("file", true),
  FORCE("force", true),
  CUSTODY_REFERENCE("custodyReference", true),
  PERSON_REFERENCE("personReference", true),
  CAPTURE_DATE("captureDate", true),
  AGE_AT_CAPTURE("ageAtCapture", true),
  SEX("sex", true),
  ETHNICITY_CODE("ethnicityCode", false),
  ARREST_OUTCOME("arrestOutcome", true),
  OFFENCE_GROUP("offenceGroup", true),
  IMAGE_TYPE("imageType", true),
  REVIEW_DATE("reviewDate", false);

  /** Columns that a rejects file adds; a manifest made by mending one may keep them. */
  static final Set<String> IGNORED = Set.of("reason", "detail");

  private final String heading;
  private final boolean required;

  Column(String heading, boolean required) {
    this.heading = heading;
    this.required = required;
  }

  /** The name in the header. */
  String heading() {
    return heading;
  }

  /** Whether each record must have a value. */
  boolean required() {
    return required;
  }

  static Optional<Column> of(String heading) {
    return Arrays.stream(values()).filter(c -> c.heading.equals(heading)).findFirst();
  }

  /** What to say of a name that is none of ours. */
  static String unknown(String heading) {
    String shown = heading.length() > 40 ? heading.substring(0, 40) + "..." : heading;
    return Arrays.stream(values())
        .filter(c -> c.heading.equalsIgnoreCase(shown.strip()))
        .findFirst()
        .map(near -> "unknown column '%s'; did you mean '%s'?".formatted(shown, near.heading))
        .orElse("unknown column '%s'; known are %s".formatted(shown, headings()));
  }

  private static String headings() {
    return Arrays.stream(values()).map(Column::heading).collect(Collectors.joining(", "));
  }
}
