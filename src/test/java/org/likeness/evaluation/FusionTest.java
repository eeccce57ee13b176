package org.likeness.evaluation;

import org.junit.jupiter.api.Test;
import org.likeness.engine.FaceTemplate;
import org.likeness.evaluation.Fusion.Still;
import org.likeness.evaluation.LabelledImage.Role;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.index.SeparateGallery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What fusion gains, against cosines that were worked out by hand (S4). */
class FusionTest {
  private static final String MODEL = "made-up";
  private static final int DIMENSIONS = 8;
  private static final int A = 0;
  private static final int NOISE = 4;
  private static final int OTHER_NOISE = 5;

  @Test
  void meanOfTwoStillsIsNearerToTheirPersonThanEachAlone() throws Exception {
    StillsTogether found =
        compared(still("a", A, NOISE, 50), still("a", A, OTHER_NOISE, 50), still("b", 1, NOISE, 9));

    assertThat(found.matedPeople()).isOne();
    assertThat(found.nonMatedPeople()).isZero();
    assertThat(found.ways().get(0).mate()).isEqualTo(0.8, within(1e-6));
    assertThat(found.ways().get(1).mate()).isEqualTo(0.8, within(1e-6));
    double fused = 0.8 / Math.sqrt(0.64 + 0.18);
    assertThat(found.ways().get(2).mate()).isEqualTo(fused, within(1e-6));
    assertThat(found.ways().get(3).mate()).isEqualTo(fused, within(1e-6));
    assertThat(found.ways().get(2).gain().value()).isEqualTo(fused - 0.8, within(1e-6));
    assertThat(found.byWeights().value()).isZero();
    assertThat(found.ways()).allSatisfy(way -> assertThat(way.missed()).isZero());
  }

  @Test
  void stillOfNoQualityHardlyCountsWhereWeightsAreUsed() throws Exception {
    StillsTogether found = compared(still("a", A, NOISE, 99), still("a", 1, OTHER_NOISE, 0));

    // the second shows somebody else
    assertThat(found.ways().get(0).missed()).isEqualTo(0.5);
    assertThat(found.ways().get(1).missed()).isOne();
    assertThat(found.ways().get(3).mate()).isEqualTo(0.8, within(1e-3));
    assertThat(found.ways().get(3).mate()).isGreaterThan(found.ways().get(2).mate());
    assertThat(found.byWeights().value()).isPositive();
  }

  @Test
  void nobodyWithTwoStillsMeansNoFigures() throws Exception {
    try (SeparateGallery gallery = gallery();
        GalleryView view = gallery.view()) {
      assertThat(fusion(view).of(Condition.AS_GIVEN, List.of(still("a", A, NOISE, 1)))).isEmpty();
    }
  }

  private static StillsTogether compared(Still... stills) throws Exception {
    try (SeparateGallery gallery = gallery();
        GalleryView view = gallery.view()) {
      return fusion(view).of(Condition.AS_GIVEN, List.of(stills)).orElseThrow();
    }
  }

  private static Fusion fusion(GalleryView view) {
    return new Fusion(new ProbeSearch(view, FusionTest::id), new Bootstrap(100, 1));
  }

  /** Three people who have nothing in common. */
  private static SeparateGallery gallery() throws Exception {
    List<SeparateGallery.Entry> entries = new ArrayList<>();
    for (int person = 0; person < 3; person++) {
      float[] vector = new float[DIMENSIONS];
      vector[person] = 1;
      entries.add(
          new SeparateGallery.Entry(
              UUID.randomUUID(),
              id(String.valueOf((char) ('a' + person))),
              FaceTemplate.ofUnnormalised(MODEL, vector)));
    }
    return new SeparateGallery(MODEL, entries);
  }

  /** At cosine 0.8 to somebody. */
  private static Still still(String person, int shows, int noise, int quality) {
    float[] vector = new float[DIMENSIONS];
    vector[shows] = 0.8f;
    vector[noise] = 0.6f;
    return new Still(
        new LabelledImage(person + noise + ".jpg", person, Role.PROBE, null, Map.of()),
        true,
        new Seen.Face(FaceTemplate.ofUnnormalised(MODEL, vector), quality));
  }

  private static UUID id(String person) {
    return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
  }
}
