package org.likeness.gallery.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An application for deletion.
 *
 * @param id of the application
 * @param reference the force's own reference of it
 * @param force to which it was made
 * @param personReference the force's reference of the person
 * @param applicant who applied
 * @param receivedOn the day it came
 * @param dueOn the day by which it is to be answered
 * @param overdue whether that day is over and there is no answer
 * @param grounds on which it was made
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param subject what is held of the person now
 * @param decision granted or refused; absent until it is answered
 * @param reason of the decision
 * @param images how many images the person had when it was answered
 * @param decidedBy who answered
 * @param decidedAt when
 * @param erasures ids of the erasures of a granted one
 */
@Schema(name = "DeletionApplication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Application(
    UUID id,
    String reference,
    String force,
    String personReference,
    String applicant,
    LocalDate receivedOn,
    LocalDate dueOn,
    boolean overdue,
    String grounds,
    String recordedBy,
    Instant recordedAt,
    Subject subject,
    @Nullable String decision,
    @Nullable String reason,
    @Nullable Integer images,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    List<UUID> erasures) {

  static Application of(ApplicationRow row, Subject subject, List<UUID> erasures, LocalDate today) {
    return new Application(
        row.id,
        row.reference,
        row.force,
        row.personReference,
        row.applicant,
        row.receivedOn,
        row.dueOn,
        row.decision == null && row.dueOn.isBefore(today),
        row.grounds,
        row.recordedBy,
        row.recordedAt,
        subject,
        row.decision,
        row.reason,
        row.images,
        row.decidedBy,
        row.decidedAt,
        erasures);
  }
}
