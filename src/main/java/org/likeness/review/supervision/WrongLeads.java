package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Searches of a force that led to the wrong person, the latest first; at most 500.
 *
 * @param items of the list
 */
@Schema(name = "WrongLeads")
public record WrongLeads(List<Item> items) {

  /**
   * A wrong lead.
   *
   * @param searchId of the search
   * @param caseReference of its case
   * @param occurredOn the day on which it turned out
   * @param reason in the investigator's words
   * @param recordedBy login of who wrote it down
   * @param recordedAt when
   * @param actioned whether somebody had been acted against
   * @param reviewers logins of those who had found the possible match
   */
  @Schema(name = "WrongLead")
  public record Item(
      UUID searchId,
      String caseReference,
      LocalDate occurredOn,
      String reason,
      String recordedBy,
      Instant recordedAt,
      boolean actioned,
      List<String> reviewers) {}
}
