package org.likeness.engine.convert;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WeightsTest {
  private static final String MANIFEST =
      """
      [{"weights": [
        {"name": "a", "shape": [2, 2], "dtype": "float32",
         "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1.0}},
        {"name": "b", "shape": [2], "dtype": "float32"},
        {"name": "c", "shape": [], "dtype": "int32",
         "quantization": {"dtype": "uint8", "scale": 1, "min": 6}}],
        "paths": ["x.bin"]}]
      """;

  @Test
  void bytesAndFloatsAreReadInOrder() {
    Weights weights = Weights.read(manifest(), content());

    assertThat(weights.get("a", 2, 2).values()).containsExactly(-1f, -0.5f, 0f, 126.5f);
    assertThat(weights.get("b", 2).values()).containsExactly(1.25f, -3f);
    assertThat(weights.get("c").values()).containsExactly(6f);
  }

  @Test
  void absentAndMisshapenTensorsAreNamed() {
    Weights weights = Weights.read(manifest(), content());

    assertThatThrownBy(() -> weights.get("d", 1))
        .isInstanceOf(ConversionProblem.class)
        .hasMessageContaining("no tensor d");
    assertThatThrownBy(() -> weights.get("b", 3))
        .isInstanceOf(ConversionProblem.class)
        .hasMessageContaining("b has the shape [2] instead of [3]");
  }

  @Test
  void contentOfAnotherLengthIsRefused() {
    byte[] whole = content();
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);

    assertThatThrownBy(() -> Weights.read(manifest(), cut)).hasMessageContaining("end early");
    assertThatThrownBy(() -> Weights.read(manifest(), longer)).hasMessageContaining("1 bytes more");
  }

  @Test
  void whatIsNoManifestIsRefused() {
    assertThatThrownBy(() -> Weights.read("{".getBytes(StandardCharsets.UTF_8), new byte[0]))
        .isInstanceOf(ConversionProblem.class)
        .hasMessageContaining("not JSON");
  }

  @Test
  void weightsOfAnotherNetworkMakeNoModel() {
    assertThatThrownBy(() -> Network.FACE_RECOGNITION.toOnnx(manifest(), content()))
        .isInstanceOf(ConversionProblem.class)
        .hasMessageContaining("conv32_down");
  }

  private static byte[] manifest() {
    return MANIFEST.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] content() {
    return ByteBuffer.allocate(13)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {0, 1, 2, (byte) 255})
        .putFloat(1.25f)
        .putFloat(-3f)
        .put((byte) 0)
        .array();
  }
}
