package org.likeness.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelStoreTest {

  private static final ModelEntry.Detector DETECTOR = ModelCatalogue.standard().defaultDetector();

  @TempDir Path folder;

  @Test
  void catalogueNamesEachModelOnce() {
    ModelCatalogue catalogue = ModelCatalogue.standard();

    assertThat(catalogue.all()).extracting(ModelEntry::id).doesNotHaveDuplicates().hasSize(8);
    assertThat(catalogue.all()).allSatisfy(m -> assertThat(m.sha256()).matches("[0-9a-f]{64}"));
    assertThat(catalogue.defaultRecogniser().id()).isEqualTo("mobilefacenet-128");
    assertThat(catalogue.recogniser("sface-2021dec").download()).hasHost("github.com");
  }

  @Test
  void unknownModelIsRefusedNamingTheKnown() {
    assertThatExceptionOfType(ModelProblem.class)
        .isThrownBy(() -> ModelCatalogue.standard().recogniser("facenet"))
        .withMessageContaining("facenet")
        .withMessageContaining("mobilefacenet-128");
  }

  @Test
  void missingFileSaysWhatToDo() {
    ModelStore store = new ModelStore(folder);

    assertThat(store.check(DETECTOR)).isEqualTo(new ModelCheck.Missing());
    assertThatExceptionOfType(ModelProblem.class)
        .isThrownBy(() -> store.load(DETECTOR))
        .withMessageContaining(DETECTOR.file())
        .withMessageContaining("import-tools/likeness models install");
  }

  @Test
  void changedFileIsRefusedWithBothHashes() throws IOException {
    byte[] changed = Files.readAllBytes(SharedFiles.models().resolve(DETECTOR.file()));
    changed[changed.length / 2] ^= 1;
    Files.write(folder.resolve(DETECTOR.file()), changed);
    EngineSettings settings = EngineSettings.defaults(folder);

    assertThatExceptionOfType(ModelProblem.class)
        .isThrownBy(() -> FaceEngine.open(settings))
        .withMessageContaining(DETECTOR.sha256())
        .withMessageMatching("(?s).*found [0-9a-f]{64}.*");
    assertThat(new ModelStore(folder).check(DETECTOR)).isInstanceOf(ModelCheck.Wrong.class);
  }

  @Test
  void wrongFileIsNotInstalledAndTheRightOneStays() throws IOException {
    Path right = SharedFiles.models().resolve(DETECTOR.file());
    ModelStore store = new ModelStore(folder.resolve("new"));
    store.install(DETECTOR, right);
    Path wrong = Files.writeString(folder.resolve("wrong.onnx"), "not a model");

    assertThatExceptionOfType(ModelProblem.class).isThrownBy(() -> store.install(DETECTOR, wrong));

    assertThat(store.check(DETECTOR)).isEqualTo(new ModelCheck.Good());
    assertThat(folder.resolve("new")).isDirectoryContaining(p -> p.endsWith(DETECTOR.file()));
    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files).hasSize(1);
    }
  }
}
