package org.likeness.access.reference;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of a list.
 *
 * @param code what requests and records say
 * @param words what people read
 * @param validFrom first day in force
 * @param validUntil last day in force; absent while no end is set
 * @param inForce whether it is in force today
 * @param addedBy login of who added it
 * @param addedAt when
 */
public record ReferenceEntry(
    String code,
    String words,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean inForce,
    String addedBy,
    Instant addedAt) {

  static ReferenceEntry of(EntryRow row, LocalDate today) {
    return new ReferenceEntry(
        row.key.code(),
        row.words,
        row.validFrom,
        row.validUntil,
        row.inForce(today),
        row.addedBy,
        row.addedAt);
  }
}
