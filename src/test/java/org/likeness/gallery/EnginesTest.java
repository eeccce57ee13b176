package org.likeness.gallery;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.RealData;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EnginesTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource source = () -> now;

  @TempDir Path models;

  @Test
  void everyKeyHasItsDefault() {
    EngineConfig config = config();

    assertThat(config.detector()).isEmpty();
    assertThat(config.recogniser()).isEmpty();
    assertThat(config.limits()).isEqualTo(org.likeness.engine.DecodeLimits.DEFAULT);
    assertThat(config.threads()).isEqualTo(1);
  }

  @Test
  void withoutModelsItSaysWhatToDo() {
    Problem problem = catchThrowableOfType(Problem.class, engines()::engine);

    assertThat(problem.type()).isEqualTo(ProblemType.MODELS_UNAVAILABLE);
    assertThat(problem.detail())
        .contains("missing")
        .contains("import-tools/likeness models install");
  }

  @Test
  void modelsInstalledLaterAreUsedWithoutARestart() throws IOException {
    Path installed = RealData.requiredModels();
    Engines engines = engines();
    assertThatThrownBy(engines::engine).isInstanceOf(Problem.class);

    copy(installed);
    now = now.plusSeconds(3);

    assertThat(engines.engine().modelId()).isEqualTo("mobilefacenet-128");
    assertThat(engines.model().id()).isEqualTo("mobilefacenet-128");
    engines.close();
  }

  private void copy(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.onnx")) {
      for (Path file : files) {
        Files.copy(file, models.resolve(file.getFileName()));
      }
    }
  }

  private Engines engines() {
    return new Engines(config(), source.withZone(ZoneOffset.UTC));
  }

  private EngineConfig config() {
    return new SmallRyeConfigBuilder()
        .withMapping(EngineConfig.class)
        .withDefaultValue("likeness.engine.models", models.toString())
        .build()
        .getConfigMapping(EngineConfig.class);
  }
}
