package org.likeness.engine;

import java.util.List;

/**
 * Turns, scales and shifts a face so that its five landmarks come to lie as near as can be to fixed
 * places of a 112 x 112 chip (model catalogue, alignment).
 */
final class Aligner {

  /** Where the landmarks of a frontal face lie in a chip. */
  static final List<Point> TEMPLATE =
      List.of(
          new Point(38.2946, 51.6963),
          new Point(73.5318, 51.5014),
          new Point(56.0252, 71.7366),
          new Point(41.5493, 92.3655),
          new Point(70.7299, 92.2041));

  private Aligner() {}

  /** The chip of a face. */
  static FaceChip align(DecodedImage image, Landmarks landmarks) {
    Similarity toImage = Similarity.fit(landmarks.points(), TEMPLATE).inverse();
    return new FaceChip(CropSampler.sample(image, toImage, FaceChip.SIDE));
  }

  /** The face that has its eyes at the marks and all else where a frontal face has it. */
  static DetectedFace face(EyeMarks marks) {
    List<Point> eyes = TEMPLATE.subList(0, 2);
    Similarity toImage = Similarity.fit(eyes, List.of(marks.rightEye(), marks.leftEye()));
    Landmarks landmarks = Landmarks.of(TEMPLATE.stream().map(toImage::apply).toList());
    Point centre = toImage.apply(new Point(FaceChip.SIDE / 2.0, 0.6 * FaceChip.SIDE));
    double width = 0.68 * FaceChip.SIDE * toImage.scale();
    double height = 0.9 * FaceChip.SIDE * toImage.scale();
    Box box = new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    return new DetectedFace(box, landmarks, 0);
  }
}
