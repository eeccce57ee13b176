package org.likeness.engine;

import org.junit.jupiter.api.Test;
import org.likeness.cli.RegistryModels;
import org.likeness.engine.GroupPhotographs.Count;

import java.io.IOException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The least accuracy that is accepted, on real photographs. */
class AccuracyTest {

  @Test
  void defaultModelsFindPeopleAgain() {
    Portraits portraits = Portraits.in(SharedFiles.portraits());
    try (FaceEngine engine = FaceEngine.open(EngineSettings.defaults(SharedFiles.models()))) {
      Accuracy accuracy = Accuracy.measure(engine, portraits);

      assertThat(accuracy.notEnrolled()).isZero();
      assertThat(accuracy.rank(1)).isGreaterThanOrEqualTo(0.985);
      assertThat(accuracy.fnir(0.01)).isLessThanOrEqualTo(0.05);
      assertThat(accuracy.fnir(0.1)).isLessThanOrEqualTo(0.025);
    }
  }

  @Test
  void modelsFromTheRegistryFindPeopleAgain() {
    Portraits portraits = Portraits.in(SharedFiles.portraits());
    try (FaceEngine engine = FaceEngine.open(EngineSettings.defaults(RegistryModels.required()))) {
      Accuracy accuracy = Accuracy.measure(engine, portraits);

      assertThat(engine.preprocessingVersion()).endsWith("tiny-face-detector");
      assertThat(accuracy.notEnrolled()).isZero();
      assertThat(accuracy.rank(1)).isGreaterThanOrEqualTo(0.97);
      assertThat(accuracy.fnir(0.1)).isLessThanOrEqualTo(0.07);
    }
  }

  @Test
  void everyFaceOfAGroupIsFoundAndNoneWhereThereIsNone() throws IOException {
    try (FaceEngine engine = FaceEngine.open(EngineSettings.defaults(SharedFiles.models()))) {
      List<Count> counts = GroupPhotographs.count(engine, SharedFiles.counts());

      assertThat(counts).filteredOn(Count::isRight).hasSizeGreaterThanOrEqualTo(17);
      assertThat(counts)
          .filteredOn(count -> count.present() == 0)
          .allMatch(Count::isRight)
          .isNotEmpty();
    }
  }
}
