package org.likeness.engine;

/** What came of enrolling an image that should show one person. */
public sealed interface Analysis {

  /** Where the time went. */
  Stages stages();

  /**
   * The image can be searched for.
   *
   * @param template of the face
   * @param quality measured, recorded, never a silent reject
   * @param face where it is in the image
   * @param image upright, in RGB; a large photograph perhaps at a fraction of its size
   * @param ignoredFaces background faces that the dominant face outweighs
   * @param stages where the time went
   */
  record Enrolled(
      FaceTemplate template,
      Quality quality,
      DetectedFace face,
      DecodedImage image,
      int ignoredFaces,
      Stages stages)
      implements Analysis {

    /** The points of the face in pixels of the whole upright image. */
    public Landmarks landmarks() {
      return face.scaled(image.reduction()).landmarks();
    }
  }

  /**
   * The image cannot be enrolled.
   *
   * @param reason the class of the refusal
   * @param detail what was found, for a person
   * @param stages where the time went
   */
  record Rejected(RejectReason reason, String detail, Stages stages) implements Analysis {}
}
