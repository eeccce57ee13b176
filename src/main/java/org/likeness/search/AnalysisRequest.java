package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The optional {@code request} part of an analysis: steps to the derivatives.
 *
 * @param stills one entry for each still that is to be edited
 */
public record AnalysisRequest(@Nullable List<EditRequest> stills) {

  /**
   * The steps for one still.
   *
   * @param still its number, from 0
   * @param edits steps from the original to the derivative
   */
  @Schema(name = "StillEdits")
  public record EditRequest(@Nullable Integer still, @Nullable List<ImageEdit> edits) {}
}
