package org.likeness.engine;

import java.util.List;

/** What came of looking at a still: its faces (S3), or a reason why it could not be read. */
public sealed interface StillAnalysis {

  /** Where the time went. */
  Stages stages();

  /**
   * The still was read.
   *
   * @param image upright, in RGB
   * @param faces largest first; empty if none was found
   * @param stages where the time went
   */
  record Analysed(DecodedImage image, List<AnalysedFace> faces, Stages stages)
      implements StillAnalysis {

    /** Keeps its own copy of the faces. */
    public Analysed {
      faces = List.copyOf(faces);
    }
  }

  /** The still could not be read. */
  record Refused(RejectReason reason, String detail, Stages stages) implements StillAnalysis {}
}
