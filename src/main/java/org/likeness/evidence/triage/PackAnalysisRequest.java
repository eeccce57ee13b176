package org.likeness.evidence.triage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Stills of a pack that are to be looked at for a search; all of one unknown person.
 *
 * @param stills at least one, at most five
 */
@Schema(requiredProperties = "stills")
public record PackAnalysisRequest(@Nullable List<Wanted> stills) {
  private static final int MOST = 5;

  /**
   * One of them: a still that the retailer sent, or a frame that was taken out of a video.
   *
   * @param fileId of a still
   * @param frameId of a frame
   */
  @Schema(name = "PackStill")
  public record Wanted(@Nullable UUID fileId, @Nullable UUID frameId) {}

  /**
   * The stills, each of which names one thing.
   *
   * @throws org.likeness.problem.Problem invalid-request
   */
  List<Wanted> wanted() {
    Complaints complaints = new Complaints();
    List<Wanted> given = stills == null ? List.of() : stills;
    if (given.isEmpty() || given.size() > MOST) {
      complaints.add("stills", "must be 1 to " + MOST);
    }
    List<Wanted> all = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Wanted one = given.get(i);
      if (one == null || (one.fileId() == null) == (one.frameId() == null)) {
        complaints.add("stills[" + i + "]", "must name a fileId or a frameId");
      } else {
        all.add(one);
      }
    }
    complaints.raise();
    return all;
  }
}
