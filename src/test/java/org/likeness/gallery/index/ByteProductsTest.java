package org.likeness.gallery.index;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Products are exact, whatever computes them and however large they are. */
class ByteProductsTest {
  private static final int COUNT = 33;
  private static final int BETWEEN = 16;

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 31, 50, 64, 100, 128, 192, 256, 500, 512, 1024})
  void asAPlainLoop(int dimensions) {
    Random random = new Random(dimensions);
    byte[] block = new byte[COUNT * (dimensions + BETWEEN)];
    random.nextBytes(block);
    for (int i = 0; i < COUNT; i++) {
      for (int d = 0; d < dimensions; d++) {
        block[i * (dimensions + BETWEEN) + d] &= 127;
      }
    }
    Arrays.fill(block, 0, dimensions, (byte) 127);
    byte[] probe = new byte[dimensions];
    Arrays.fill(probe, (byte) 127);
    assertExact(block, probe);
    random.nextBytes(probe);
    for (int d = 0; d < dimensions; d++) {
      probe[d] &= 127;
    }
    assertExact(block, probe);
  }

  private static void assertExact(byte[] block, byte[] probe) {
    int stride = probe.length + BETWEEN;
    int[] expected = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      for (int d = 0; d < probe.length; d++) {
        expected[i] += probe[d] * block[i * stride + d];
      }
    }
    assertThat(products(new WideProducts(probe), block, stride)).isEqualTo(expected);
    assertThat(products(new PlainProducts(probe), block, stride)).isEqualTo(expected);
    assertThat(WideRegisters.products(probe)).isInstanceOf(WideProducts.class);
  }

  private static int[] products(ByteProducts with, byte[] block, int stride) {
    int[] products = new int[COUNT];
    with.of(block, stride, COUNT, products);
    return products;
  }
}
