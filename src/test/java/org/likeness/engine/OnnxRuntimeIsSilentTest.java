package org.likeness.engine;

import ai.onnxruntime.OrtEnvironment;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The inference library must not report to anyone: what a police system runs, and when, is nobody
 * else's business. Since 1.29.0 its official build for Linux sends events to a collector of its
 * maker and keeps a device id, on by default, decided before Java code could forbid it.
 */
class OnnxRuntimeIsSilentTest {

  private static final String LIBRARY = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";

  @Test
  void nativeLibraryKnowsNoCollector() throws IOException {
    try (InputStream library = OrtEnvironment.class.getResourceAsStream(LIBRARY)) {
      String content =
          new String(Objects.requireNonNull(library).readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(content.contains("OrtEnv")).isTrue();
      assertThat(content.contains("events.data.microsoft.com")).isFalse();
      assertThat(content.contains("ORT_DISABLE_TELEMETRY")).isFalse();
    }
  }
}
