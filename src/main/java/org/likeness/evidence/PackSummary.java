package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A line in the list of an organisation's packs.
 *
 * @param id stable id
 * @param reference by which people name it
 * @param status how far it is
 * @param store its name; absent until it is told
 * @param incidentFrom when it began; absent until it is told
 * @param goods in words; absent until they are told
 * @param changedAt when the organisation changed it last
 * @param submittedAt when it was submitted; absent for a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RetailerPackSummary")
public record PackSummary(
    UUID id,
    String reference,
    PackStatus status,
    @Nullable String store,
    @Nullable Instant incidentFrom,
    @Nullable String goods,
    Instant changedAt,
    @Nullable Instant submittedAt) {

  static PackSummary of(PackRow row) {
    return new PackSummary(
        row.id,
        row.reference,
        PackStatus.of(row.state()),
        row.storeName,
        row.incidentFrom,
        row.goods,
        row.changedAt,
        row.submittedAt);
  }
}
