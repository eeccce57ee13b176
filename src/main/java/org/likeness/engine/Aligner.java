package org.likeness.engine;

import java.util.List;

/**
 * Turns, scales and shifts a face so that its five landmarks come to lie as near as can be to fixed
 * places of a chip (model catalogue, chip).
 */
final class Aligner {

  /** Where the landmarks of a frontal face lie in a standard chip. */
  static final List<Point> TEMPLATE = ChipGeometry.STANDARD.template();

  private static final int SIDE = ChipGeometry.STANDARD.side();

  private Aligner() {}

  /** The chip of a face. */
  static FaceChip align(DecodedImage image, Landmarks landmarks, ChipGeometry chip) {
    Similarity toImage = toImage(landmarks, chip);
    return new FaceChip(chip.side(), CropSampler.sample(image, toImage, chip.side()));
  }

  /** Takes a pixel of the chip into the image. */
  static Similarity toImage(Landmarks landmarks, ChipGeometry chip) {
    return Similarity.fit(landmarks.points(), chip.template()).inverse();
  }

  /** The face that has its eyes at the marks and all else where a frontal face has it. */
  static DetectedFace face(EyeMarks marks) {
    List<Point> eyes = TEMPLATE.subList(0, 2);
    Similarity toImage = Similarity.fit(eyes, List.of(marks.rightEye(), marks.leftEye()));
    Landmarks landmarks = Landmarks.of(TEMPLATE.stream().map(toImage::apply).toList());
    Point centre = toImage.apply(new Point(SIDE / 2.0, 0.6 * SIDE));
    double width = 0.68 * SIDE * toImage.scale();
    double height = 0.9 * SIDE * toImage.scale();
    Box box = new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
    return new DetectedFace(box, landmarks, 0);
  }
}
