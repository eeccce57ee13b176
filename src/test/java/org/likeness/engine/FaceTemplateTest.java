package org.likeness.engine;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FaceTemplateTest {

  @Test
  void neverPrintsItsNumbers() {
    FaceTemplate template = new FaceTemplate("mobilefacenet-128", new float[] {0.6f, 0.8f});

    assertThat(template).hasToString("FaceTemplate[model=mobilefacenet-128, dim=2, redacted]");
    assertThat(new FaceChip(112, new float[3 * 112 * 112]).toString()).contains("redacted");
  }

  @Test
  void comparesByCosine() {
    FaceTemplate one = FaceTemplate.ofUnnormalised("m", new float[] {2, 0});
    FaceTemplate other = FaceTemplate.ofUnnormalised("m", new float[] {1, 1});

    assertThat(one.cosine(other).value()).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(one.cosine(one)).isEqualTo(new Cosine(1));
  }

  @Test
  void refusesTemplatesOfAnotherModelNamingBoth() {
    FaceTemplate one = FaceTemplate.ofUnnormalised("model-a", new float[] {1, 0});
    FaceTemplate other = FaceTemplate.ofUnnormalised("model-b", new float[] {1, 0});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.cosine(other))
        .withMessageContaining("model-a")
        .withMessageContaining("model-b");
  }

  @Test
  void refusesWhatIsNotOfUnitLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceTemplate("m", new float[] {1, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceTemplate.ofUnnormalised("m", new float[] {0, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceTemplate.ofUnnormalised("m", new float[] {Float.NaN, 0}));
  }

  @Test
  void keepsItsOwnCopy() {
    float[] vector = {1, 0};
    FaceTemplate template = new FaceTemplate("m", vector);
    vector[0] = 0;
    template.toVector()[0] = 0;

    assertThat(template.toVector()).containsExactly(1, 0);
  }

  @Test
  void cosineClampsRoundingOnly() {
    assertThat(new Cosine(1.000001).value()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Cosine(1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cosine(Double.NaN));
  }
}
