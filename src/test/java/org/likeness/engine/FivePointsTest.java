package org.likeness.engine;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FivePointsTest {

  @Test
  void eyesAreTheMeanOfTheirLidsAndTheRightOneIsLeftInThePicture() {
    List<Point> points = IntStream.range(0, 68).mapToObj(i -> new Point(i, 2 * i)).toList();

    Landmarks five = FivePoints.of(points);

    assertThat(five.rightEye()).isEqualTo(new Point(38.5, 77));
    assertThat(five.leftEye()).isEqualTo(new Point(44.5, 89));
    assertThat(five.nose()).isEqualTo(new Point(30, 60));
    assertThat(five.rightMouth()).isEqualTo(new Point(48, 96));
    assertThat(five.leftMouth()).isEqualTo(new Point(54, 108));
  }

  @Test
  void otherNumbersOfPointsAreRefused() {
    assertThatThrownBy(() -> FivePoints.of(List.of(new Point(0, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size=1");
  }
}
