package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page of searches, newest first.
 *
 * @param items of the page
 * @param nextCursor for the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchPage(List<Item> items, @Nullable UUID nextCursor) {

  /** A search without its candidates; {@code candidates} is their number. */
  @Schema(name = "SearchItem")
  public record Item(
      UUID id,
      Instant createdAt,
      String createdBy,
      String force,
      String caseReference,
      String offence,
      String purpose,
      SearchMode mode,
      int candidates,
      String reviewState) {

    static Item of(SearchSummary search, String reviewState) {
      CaseDetails details = search.details();
      return new Item(
          search.id(),
          search.createdAt(),
          search.createdBy(),
          details.force(),
          details.caseReference(),
          details.offence(),
          details.purpose(),
          search.mode(),
          search.candidates(),
          reviewState);
    }
  }
}
