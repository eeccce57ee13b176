package org.likeness.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class GeometryTest {

  private static final Landmarks FRONTAL = Landmarks.of(Aligner.TEMPLATE);

  @Test
  void fitFindsTheTransformThatMadeThePoints() {
    Similarity made = new Similarity(1.5, -0.4, 20, -7);
    List<Point> moved = Aligner.TEMPLATE.stream().map(made::apply).toList();

    Similarity found = Similarity.fit(Aligner.TEMPLATE, moved);

    assertThat(found.a()).isCloseTo(1.5, within(1e-9));
    assertThat(found.b()).isCloseTo(-0.4, within(1e-9));
    assertThat(found.tx()).isCloseTo(20, within(1e-9));
    assertThat(found.ty()).isCloseTo(-7, within(1e-9));
  }

  @Test
  void inverseUndoes() {
    Similarity similarity = new Similarity(0.3, 0.9, -4, 11);
    Point there = similarity.apply(new Point(13, 42));

    Point back = similarity.inverse().apply(there);

    assertThat(back.distanceTo(new Point(13, 42))).isLessThan(1e-9);
  }

  @Test
  void fitRefusesCoincidingPoints() {
    Point p = new Point(1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Similarity.fit(List.of(p, p), List.of(p, p)));
  }

  @ParameterizedTest
  @CsvSource({"1,0", "2.5,0", "0.5,30", "1,-90", "3,170"})
  void alignmentPutsTheLandmarksWhereTheModelWantsThem(double scale, double degrees) {
    double angle = Math.toRadians(degrees);
    Similarity toImage = new Similarity(scale * Math.cos(angle), scale * Math.sin(angle), 400, 400);
    DecodedImage image =
        dots(900, 900, FRONTAL.map(toImage::apply), Math.max(2, (int) (3 * scale)));

    FaceChip chip = Aligner.align(image, FRONTAL.map(toImage::apply), ChipGeometry.STANDARD);

    for (Point p : Aligner.TEMPLATE) {
      assertThat(chip.luminance((int) Math.round(p.x()), (int) Math.round(p.y())))
          .isGreaterThan(150);
    }
    assertThat(chip.luminance(5, 5)).isLessThan(5);
    assertThat(chip.luminance(56, 55)).isLessThan(30);
  }

  @Test
  void cropOfAnIdentityKeepsEveryPixel() {
    DecodedImage image =
        DecodedImage.of(TestImages.picture(40, 40, BufferedImage.TYPE_INT_RGB), ImageFormat.PNG);

    float[] planes = CropSampler.sample(image, new Similarity(1, 0, 0, 0), 32);

    assertThat(Math.round(planes[5 * 32 + 7])).isEqualTo(image.rgb(7, 5) >> 16);
    assertThat(Math.round(planes[32 * 32 + 5 * 32 + 7])).isEqualTo(image.rgb(7, 5) >> 8 & 0xff);
  }

  @Test
  void reducingAveragesTheWholeArea() {
    BufferedImage stripes = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x += 2) {
        stripes.setRGB(x, y, 0xffffff);
      }
    }
    DecodedImage image = DecodedImage.of(stripes, ImageFormat.PNG);

    assertThat(image.within(16).rgb(8, 8)).isEqualTo(0x808080);
    float[] crop = CropSampler.sample(image, new Similarity(4, 0, 1.5, 1.5), 16);
    assertThat((double) crop[8 * 16 + 8]).isCloseTo(127.5, within(1.0));
  }

  @Test
  void markedEyesLieWhereTheModelWantsThem() {
    EyeMarks marks = new EyeMarks(new Point(100, 200), new Point(160, 190));

    DetectedFace face = Aligner.face(marks);

    assertThat(face.landmarks().rightEye().distanceTo(marks.rightEye())).isLessThan(1e-9);
    assertThat(face.landmarks().leftEye().distanceTo(marks.leftEye())).isLessThan(1e-9);
    assertThat(face.landmarks().nose().y()).isGreaterThan(210);
    assertThat(face.box().intersection(new Box(100, 190, 60, 60))).isGreaterThan(3000);
    assertThat(face.confidence()).isZero();
  }

  @Test
  void coincidingMarksAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EyeMarks(new Point(5, 5), new Point(6, 5)));
  }

  @Test
  void frontalTemplateFacesForward() {
    HeadPose pose = HeadPose.of(FRONTAL);

    assertThat(pose.yaw()).isCloseTo(0, within(2.0));
    assertThat(pose.pitch()).isCloseTo(0, within(0.01));
    assertThat(pose.roll()).isCloseTo(0, within(0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, -10, 25})
  void rollIsTheAngleOfTheEyesAndLeavesYawAlone(double degrees) {
    double angle = Math.toRadians(degrees);
    HeadPose pose =
        HeadPose.of(FRONTAL.map(new Similarity(Math.cos(angle), Math.sin(angle), 0, 0)::apply));

    assertThat(pose.roll()).isCloseTo(degrees, within(0.5));
    assertThat(pose.yaw()).isCloseTo(HeadPose.of(FRONTAL).yaw(), within(0.01));
  }

  @Test
  void noseToTheRightOfThePictureIsATurnToTheSubjectsLeft() {
    Landmarks turned =
        new Landmarks(
            FRONTAL.rightEye(),
            FRONTAL.leftEye(),
            new Point(70, 71.7),
            FRONTAL.rightMouth(),
            FRONTAL.leftMouth());
    Landmarks raised =
        new Landmarks(
            FRONTAL.rightEye(),
            FRONTAL.leftEye(),
            new Point(56, 62),
            FRONTAL.rightMouth(),
            FRONTAL.leftMouth());

    assertThat(HeadPose.of(turned).yaw()).isBetween(20.0, 60.0);
    assertThat(HeadPose.of(raised).pitch()).isBetween(15.0, 60.0);
  }

  @Test
  void overlapOfBoxes() {
    Box box = new Box(0, 0, 10, 10);

    assertThat(box.overlap(new Box(5, 0, 10, 10))).isCloseTo(50.0 / 150, within(1e-12));
    assertThat(box.overlap(new Box(20, 0, 10, 10))).isZero();
    assertThat(box.grownBy(2)).isEqualTo(new Box(-5, -5, 20, 20));
  }

  @Test
  void boxesOfOneFaceAreThinnedOutToTheMostConfident() {
    DetectedFace weak = new DetectedFace(new Box(0, 0, 10, 10), FRONTAL, 0.7);
    DetectedFace strong = new DetectedFace(new Box(1, 1, 10, 10), FRONTAL, 0.9);
    DetectedFace other = new DetectedFace(new Box(30, 0, 10, 10), FRONTAL, 0.65);

    assertThat(FaceDetector.distinct(List.of(weak, strong, other))).containsExactly(strong, other);
  }

  @Test
  void cropStaysInsideTheImage() {
    DecodedImage image =
        DecodedImage.of(TestImages.picture(40, 30, BufferedImage.TYPE_INT_RGB), ImageFormat.PNG);

    DecodedImage part = image.crop(new Box(30.5, -5, 100, 20));

    assertThat(part.width()).isEqualTo(10);
    assertThat(part.height()).isEqualTo(15);
    assertThat(part.rgb(0, 0)).isEqualTo(image.rgb(30, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> image.crop(new Box(50, 0, 5, 5)));
  }

  private static DecodedImage dots(int width, int height, Landmarks at, int radius) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    for (Point p : at.points()) {
      graphics.fillOval(
          (int) Math.round(p.x()) - radius,
          (int) Math.round(p.y()) - radius,
          2 * radius + 1,
          2 * radius + 1);
    }
    graphics.dispose();
    return DecodedImage.of(picture, ImageFormat.PNG);
  }
}
