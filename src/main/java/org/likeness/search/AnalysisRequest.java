package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * The optional {@code request} part of an analysis: steps to the derivatives.
 *
 * @param stills one entry for each still that is to be edited
 * @param earlier stills of earlier analyses of yours that are looked at again, with where they come
 *     from; they are counted before those that are sent
 */
public record AnalysisRequest(
    @Nullable List<EditRequest> stills, @Nullable List<EarlierStill> earlier) {

  /**
   * A still of an earlier analysis.
   *
   * @param analysisId of the analysis, whose time must not be over
   * @param still its number there, from 0
   */
  @Schema(requiredProperties = {"analysisId", "still"})
  public record EarlierStill(@Nullable UUID analysisId, @Nullable Integer still) {}

  /**
   * The steps for one still.
   *
   * @param still its number, from 0
   * @param edits steps from the original to the derivative
   */
  @Schema(name = "StillEdits")
  public record EditRequest(@Nullable Integer still, @Nullable List<ImageEdit> edits) {}
}
