package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Stored searches made again with both models, side by side. Nobody is named: who is listed has a
 * number that means nothing elsewhere.
 *
 * @param now model in force, with its preprocessing
 * @param other the model beside it
 * @param fpir the rate at which both lists are cut
 * @param searches that were made again
 * @param gone searches whose stills are no longer there
 */
public record ModelComparison(
    ModelUsed now, ModelUsed other, double fpir, List<Compared> searches, int gone) {

  /**
   * One search.
   *
   * @param searchId which
   * @param createdAt when it was made
   * @param listedNow people in the list of the model in force
   * @param listedOther people in the list of the other
   * @param inBoth people in both
   * @param sameFirst whether both have the same person first
   * @param unusable why one of the models cannot search for it; absent if both can
   * @param people in either list
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ComparedSearch")
  public record Compared(
      UUID searchId,
      Instant createdAt,
      int listedNow,
      int listedOther,
      int inBoth,
      boolean sameFirst,
      @Nullable String unusable,
      List<ComparedPerson> people) {}

  /**
   * A person in either list.
   *
   * @param number tells people of one search apart
   * @param rankNow absent if the model in force does not list them
   * @param rankOther absent if the other does not: they would be lost
   * @param fpirNow how alike, as a rate
   * @param fpirOther likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ComparedPerson(
      int number,
      @Nullable Integer rankNow,
      @Nullable Integer rankOther,
      @Nullable Double fpirNow,
      @Nullable Double fpirOther) {}
}
