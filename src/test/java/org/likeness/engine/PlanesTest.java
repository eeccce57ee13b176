package org.likeness.engine;

import org.junit.jupiter.api.Test;
import org.likeness.engine.Planes.Part;

import static org.assertj.core.api.Assertions.assertThat;

class PlanesTest {

  @Test
  void blueComesLast() {
    Planes planes = Planes.ofBgr(new float[] {1, 1, 2, 2, 3, 3}, 2, 1);

    assertThat(planes.values()).containsExactly(3, 3, 2, 2, 1, 1);
  }

  @Test
  void partLiesInTheMiddleOfABlackSquare() {
    Planes picture = gradient(8, 6);

    Planes square = picture.square(new Part(2, 1, 2, 4), 4);

    for (int y = 0; y < 4; y++) {
      assertThat(value(square, 0, y)).isZero();
      assertThat(value(square, 1, y)).isEqualTo(value(picture, 2, 1 + y));
      assertThat(value(square, 2, y)).isEqualTo(value(picture, 3, 1 + y));
      assertThat(value(square, 3, y)).isZero();
    }
  }

  @Test
  void enlargingInterpolates() {
    Planes square = gradient(8, 6).square(new Part(2, 1, 4, 4), 8);

    assertThat(value(square, 0, 0)).isEqualTo(12);
    assertThat(value(square, 1, 0)).isEqualTo(12.5f);
    assertThat(value(square, 0, 1)).isEqualTo(17);
  }

  @Test
  void boxIsCutToThePicture() {
    Planes picture = gradient(8, 6);

    assertThat(Part.of(new Box(-2.5, -1, 6, 4), picture)).isEqualTo(new Part(0, 0, 3, 3));
    assertThat(Part.of(new Box(5.5, 4.2, 9, 9), picture)).isEqualTo(new Part(5, 4, 3, 2));
  }

  /** The value at (x, y) is 10 y + x. */
  private static Planes gradient(int width, int height) {
    float[] values = new float[3 * width * height];
    for (int i = 0; i < values.length; i++) {
      int y = i / width % height;
      values[i] = 10 * y + i % width;
    }
    return new Planes(values, width, height);
  }

  private static float value(Planes planes, int x, int y) {
    return planes.values()[y * planes.width() + x];
  }
}
