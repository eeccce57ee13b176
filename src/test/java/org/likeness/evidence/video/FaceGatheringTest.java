package org.likeness.evidence.video;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.RealData;
import org.likeness.calibration.Calibration;
import org.likeness.calibration.Calibrations;
import org.likeness.calibration.Fpir;
import org.likeness.cli.RegistryModels;
import org.likeness.engine.Analysis.Enrolled;
import org.likeness.engine.Box;
import org.likeness.engine.EngineSettings;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.FaceTemplate;
import org.likeness.search.PortraitGallery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Faces of a video are put together by person; two people never become one. */
class FaceGatheringTest {
  private static final int DIMENSIONS = 128;
  private static final long STEP = 400_000;
  private static final Fpir RATE = new Fpir(0.0003);

  private final Random random = new Random(3);
  private final float[] one = vector();
  private final float[] other = vector();

  private float[] vector() {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  /** A view of somebody: alike by the share, noise for the rest. */
  private SeenFace face(int frame, double x, float[] person, double share, int quality) {
    float[] noise = vector();
    float[] seen = new float[DIMENSIONS];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = (float) (share * person[i] + (1 - share) * noise[i]);
    }
    return face(frame, x, FaceTemplate.ofUnnormalised("test", seen), quality);
  }

  private static SeenFace face(int frame, double x, FaceTemplate template, int quality) {
    return new SeenFace(
        frame, frame * STEP, new Box(x, 0.3, 0.1, 0.15), quality, List.of(), template, new byte[0]);
  }

  private static Calibration calibration(String recogniser) {
    return Calibrations.read(Optional.empty()).all().stream()
        .filter(one -> one.model().equals(recogniser))
        .findFirst()
        .orElseThrow();
  }

  private static FaceGathering gathering() {
    return new FaceGathering(calibration("mobilefacenet-128"), RATE, 2 * STEP, 3);
  }

  @Test
  void somebodyWhoGoesAndComesBackIsOnePerson() {
    FaceGathering faces = gathering();
    for (int frame = 0; frame < 10; frame++) {
      faces.add(List.of(face(frame, 0.1 + 0.02 * frame, one, 0.8, 50)));
    }
    for (int frame = 100; frame < 105; frame++) {
      faces.add(List.of(face(frame, 0.8, one, 0.8, 50)));
    }

    assertThat(faces.people()).hasSize(1);
    assertThat(faces.people().getFirst().seen()).isEqualTo(15);
  }

  @Test
  void twoInOneFrameAreTwoPeopleEvenIfTheyLookAlike() {
    FaceGathering faces = gathering();
    for (int frame = 0; frame < 6; frame++) {
      faces.add(List.of(face(frame, 0.1, one, 0.9, 50), face(frame, 0.6, one, 0.9, 50)));
    }

    assertThat(faces.people()).hasSize(2);
  }

  @Test
  void strangerWhoStepsIntoTheSamePlaceIsAnother() {
    FaceGathering faces = gathering();
    faces.add(List.of(face(0, 0.1, one, 0.9, 50)));
    faces.add(List.of(face(1, 0.1, other, 0.9, 50)));

    assertThat(faces.people()).hasSize(2);
  }

  @Test
  void poorViewAtTheSamePlaceBelongsToWhoWasThere() {
    FaceGathering faces = gathering();
    faces.add(List.of(face(0, 0.1, one, 0.9, 50)));
    faces.add(List.of(face(1, 0.105, one, 0.3, 10)));

    assertThat(faces.people()).hasSize(1);
  }

  @Test
  void bestViewsLieApartInTimeAndComeBestFirst() {
    FaceGathering faces = gathering();
    int[] qualities = {10, 90, 80, 20, 60, 30, 70, 40, 50, 55};
    for (int frame = 0; frame < qualities.length; frame++) {
      faces.add(List.of(face(frame, 0.1, one, 0.9, qualities[frame])));
    }

    List<SeenFace> best = faces.people().getFirst().best();

    assertThat(best.getFirst().quality()).isEqualTo(90);
    assertThat(best).hasSize(3);
    assertThat(best.stream().map(SeenFace::quality)).isSortedAccordingTo((a, b) -> b - a);
    for (SeenFace a : best) {
      assertThat(best)
          .filteredOn(b -> b != a)
          .allSatisfy(b -> assertThat(Math.abs(a.micros() - b.micros())).isGreaterThan(700_000));
    }
  }

  /** Thirty people, each in three photographs, at no place where anybody was before. */
  @ParameterizedTest
  @ValueSource(strings = {"mobilefacenet-128", "mobileface-v2-256", "dlib-resnet-128"})
  void realPeopleStayApartWhicheverTheRecogniser(String recogniser) {
    Path models =
        recogniser.startsWith("dlib") ? RegistryModels.required() : RealData.requiredModels();
    RealData.requiredFaces();
    FaceGathering faces =
        new FaceGathering(calibration(recogniser), RATE, 2 * STEP, Integer.MAX_VALUE);
    Map<Long, String> shown = new HashMap<>();
    try (FaceEngine engine =
        FaceEngine.open(EngineSettings.defaults(models).withRecogniser(recogniser))) {
      PortraitGallery.people().entrySet().stream()
          .limit(30)
          .forEach(
              person ->
                  Stream.concat(
                          Stream.of("gallery/" + person.getKey() + ".jpg"),
                          person.getValue().stream().limit(2))
                      .forEach(
                          file -> {
                            int frame = 10 * shown.size();
                            if (engine.enrol(PortraitGallery.photograph(file))
                                instanceof Enrolled seen) {
                              faces.add(List.of(face(frame, 0.1, seen.template(), 50)));
                              shown.put((long) frame, person.getKey());
                            }
                          }));
    }

    assertThat(shown).hasSizeGreaterThan(75);
    assertThat(faces.people())
        .allSatisfy(
            person ->
                assertThat(person.best().stream().map(view -> shown.get(view.pts())).distinct())
                    .hasSize(1))
        .hasSizeBetween(30, 42);
  }
}
