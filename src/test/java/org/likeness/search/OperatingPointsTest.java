package org.likeness.search;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.likeness.calibration.Calibration;
import org.likeness.calibration.Calibrations;
import org.likeness.calibration.Fpir;
import org.likeness.gallery.TemplateModel;
import org.likeness.governance.InForce;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** S6: what is promised is a rate, and the cosine follows from the gallery. */
class OperatingPointsTest {
  private static final Calibration SHIPPED = Calibrations.read(Optional.empty()).all().getFirst();
  private static final InForce CALIBRATED =
      inForce(SHIPPED.model(), SHIPPED.modelSha256(), SHIPPED.preprocessing());
  private static final InForce UNKNOWN = inForce("another", "0".repeat(64), "1/other");

  private static InForce inForce(String model, String hash, String preprocessing) {
    return new InForce(
        UUID.randomUUID(),
        new TemplateModel(model, new Sha256(hash), preprocessing),
        new Fpir(0.01),
        "as the test says");
  }

  private static OperatingPoints points(String fpir) {
    return new OperatingPoints(
        new SmallRyeConfigBuilder()
            .withMapping(SearchConfig.class)
            .withDefaultValues(Map.of("likeness.search.fpir", fpir))
            .build()
            .getConfigMapping(SearchConfig.class));
  }

  private static SearchOrder order(SearchMode mode) {
    String reason = mode == SearchMode.INVESTIGATIVE ? "nothing else is left" : null;
    return new SearchOrder(
        null, null, mode, reason, null, new Urgency(Priority.ROUTINE, null), false, List.of());
  }

  @Test
  void growingGalleryMovesTheCutAndNotThePromise() {
    OperatingPoints.Choice choice =
        points("0.01").of(order(SearchMode.OPERATING_POINT), CALIBRATED);

    OperatingPoint small = choice.at(100);
    OperatingPoint large = choice.at(100_000);

    assertThat(small.fpir()).isEqualTo(0.01);
    assertThat(large.fpir()).isEqualTo(0.01);
    assertThat(large.threshold()).isGreaterThan(small.threshold());
    assertThat(small.extrapolated()).isFalse();
    assertThat(large.extrapolated()).isTrue();
    assertThat(small.calibration()).isEqualTo(SHIPPED.id());
  }

  @Test
  void rateOfACandidateGrowsWithTheGalleryAndIsNeverLessThanCanBeShown() {
    OperatingPoints.Choice choice =
        points("0.01").of(order(SearchMode.OPERATING_POINT), CALIBRATED);
    double cut = choice.at(300).threshold();

    assertThat(choice.rate(cut, 3000)).isGreaterThan(choice.rate(cut, 300));
    assertThat(choice.rate(1, 300)).isEqualTo(SHIPPED.smallest());
  }

  @Test
  void modelWithoutCalibrationIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> points("0.01").of(order(SearchMode.OPERATING_POINT), UNKNOWN))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.MODELS_UNAVAILABLE);
              assertThat(problem.detail())
                  .contains("another", "likeness evaluate", "likeness.search.calibrations");
            });
  }

  @Test
  void investigativeSearchNeedsNoCalibrationAndClaimsNoRate() {
    OperatingPoints.Choice choice = points("0.01").of(order(SearchMode.INVESTIGATIVE), UNKNOWN);

    assertThat(choice.at(300).threshold()).isNull();
    assertThat(choice.at(300).fpir()).isNull();
    assertThat(choice.rate(0.9, 300)).isNull();
  }

  @Test
  void promiseOfNothingOrOfEverybodyIsRefused() {
    assertThatThrownBy(() -> points("0")).hasMessageContaining("likeness.search.fpir");
    assertThatThrownBy(() -> points("1")).hasMessageContaining("likeness.search.fpir");
  }
}
