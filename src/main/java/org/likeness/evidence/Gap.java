package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** Something that a pack lacks (P1). The codes are part of the contract. */
public enum Gap {
  INCIDENT_TIME_MISSING("incident.from", "When did it begin and end?"),
  INCIDENT_DESCRIPTION_MISSING("incident.description", "What happened?"),
  STORE_NAME_MISSING("store.name", "What is the store called?"),
  STORE_ADDRESS_MISSING("store.address", "Where is the store?"),
  FORCE_MISSING("store.force", "In which police force's area is the store?"),
  GOODS_MISSING("loss.goods", "What was taken or damaged?"),
  VALUE_MISSING("loss.valuePence", "What is it worth?"),
  VIOLENCE_MISSING("circumstances.violence", "Was violence used or threatened?"),
  WEAPON_MISSING("circumstances.weapon", "Was a weapon seen or used?"),
  UNDER_18_MISSING("circumstances.under18", "Is the suspect believed to be under 18?"),
  ORGANISED_MISSING("circumstances.organised", "Is an organised group believed to be behind it?"),
  PROLIFIC_MISSING("circumstances.prolific", "Is the suspect believed to do it again and again?"),
  CCTV_MISSING("files", "A video of the whole incident is needed"),
  STILL_MISSING("files", "A still of the suspect is needed"),
  STATEMENT_MISSING("files", "A signed witness statement is needed"),
  STATEMENT_NOT_SIGNED("statement", "The witness has not signed the statement"),
  UPLOADS_UNFINISHED("files", "A file is still being sent; finish it or remove it");

  private final String field;
  private final String words;

  Gap(String field, String words) {
    this.field = field;
    this.words = words;
  }

  /** What is to be filled in. */
  String field() {
    return field;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
