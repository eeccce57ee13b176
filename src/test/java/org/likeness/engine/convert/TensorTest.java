package org.likeness.engine.convert;

import org.junit.jupiter.api.Test;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TensorTest {

  @Test
  void transposedMovesEachValue() {
    Random random = new Random(1);
    float[] values = new float[2 * 3 * 4 * 5];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    Tensor tensor = Tensor.of(values, 2, 3, 4, 5);

    Tensor turned = tensor.transposed(3, 2, 0, 1);

    assertThat(turned.shape()).containsExactly(5, 4, 2, 3);
    for (int h = 0; h < 2; h++) {
      for (int w = 0; w < 3; w++) {
        for (int in = 0; in < 4; in++) {
          for (int out = 0; out < 5; out++) {
            assertThat(turned.values()[((out * 4 + in) * 2 + h) * 3 + w])
                .isEqualTo(values[((h * 3 + w) * 4 + in) * 5 + out]);
          }
        }
      }
    }
  }

  @Test
  void scaledMultipliesAlongItsAxisAlone() {
    Tensor tensor = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);

    assertThat(tensor.scaled(1, i -> i + 1).values()).containsExactly(1, 4, 9, 4, 10, 18);
    assertThat(tensor.scaled(0, i -> 10 * i).values()).containsExactly(0, 0, 0, 40, 50, 60);
  }

  @Test
  void wrongNumberOfValuesIsRefused() {
    assertThatThrownBy(() -> Tensor.of(new float[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length=5");
  }
}
