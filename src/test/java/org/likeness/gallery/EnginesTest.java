package org.likeness.gallery;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.RealData;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EnginesTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource source = () -> now;

  /** Holds what it was told. */
  private final OneModel gallery = new OneModel();

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

  @Test
  void modelOfTheGalleryServesWhateverTheConfigurationNames() {
    Path installed = RealData.requiredModels();
    gallery.become(model("mobileface-v2-256", installed));
    Engines engines =
        new Engines(
            config(installed, Map.of("likeness.engine.recogniser", "mobilefacenet-128")),
            gallery,
            source.withZone(ZoneOffset.UTC));

    assertThat(engines.engine().modelId()).isEqualTo("mobileface-v2-256");
    assertThat(engines.unapproved())
        .hasValueSatisfying(words -> assertThat(words).contains("propose a change"));
    engines.close();
  }

  /** E1: what is not the approved file, byte for byte, is not searched with. */
  @Test
  void anotherFileThanTheApprovedOneIsNotUsed() {
    Path installed = RealData.requiredModels();
    TemplateModel right = model("mobilefacenet-128", installed);
    gallery.become(new TemplateModel(right.id(), Sha256.of(new byte[1]), right.preprocessing()));
    Engines engines =
        new Engines(config(installed, Map.of()), gallery, source.withZone(ZoneOffset.UTC));

    Problem problem = catchThrowableOfType(Problem.class, engines::engine);

    assertThat(problem.type()).isEqualTo(ProblemType.MODELS_UNAVAILABLE);
    assertThat(problem.detail()).contains("In force is", "approve a change");
    engines.close();
  }

  private TemplateModel model(String recogniser, Path installed) {
    Engines engines =
        new Engines(
            config(installed, Map.of("likeness.engine.recogniser", recogniser)),
            new OneModel(),
            source.withZone(ZoneOffset.UTC));
    TemplateModel model = engines.model();
    engines.close();
    return model;
  }

  private void copy(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.onnx")) {
      for (Path file : files) {
        Files.copy(file, models.resolve(file.getFileName()));
      }
    }
  }

  private Engines engines() {
    return new Engines(config(), gallery, source.withZone(ZoneOffset.UTC));
  }

  private EngineConfig config() {
    return config(models, Map.of());
  }

  private static EngineConfig config(Path models, Map<String, String> more) {
    return new SmallRyeConfigBuilder()
        .withMapping(EngineConfig.class)
        .withDefaultValue("likeness.engine.models", models.toString())
        .withDefaultValues(more)
        .build()
        .getConfigMapping(EngineConfig.class);
  }

  /** The model of a gallery without a database. */
  private static final class OneModel implements GalleryModel {
    private @Nullable TemplateModel model;

    @Override
    public Optional<TemplateModel> current() {
      return Optional.ofNullable(model);
    }

    @Override
    public Optional<TemplateModel> locked() {
      return current();
    }

    @Override
    public void become(TemplateModel next) {
      model = next;
    }

    @Override
    public int become(TemplateModel next, int number) {
      model = next;
      return number;
    }

    @Override
    public long nextRevision() {
      return 1;
    }
  }
}
