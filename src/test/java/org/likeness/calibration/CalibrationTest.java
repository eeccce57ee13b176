package org.likeness.calibration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.calibration.Calibration.Knot;
import org.likeness.engine.Cosine;
import org.likeness.engine.ModelCatalogue;
import org.likeness.engine.ModelEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** S6: the operating point is a rate at the size of the gallery. */
class CalibrationTest {

  /** Half of the searches reach 0.3, a fifth 0.4; beyond it each 0.05 leaves 1 in e. */
  private static Calibration simple(double growth) {
    return new Calibration(
        "c",
        "m",
        "0".repeat(64),
        "1/d",
        LocalDate.EPOCH,
        "by hand",
        "0".repeat(64),
        100,
        500,
        300,
        growth,
        List.of(new Knot(0.2, 1), new Knot(0.3, 0.5), new Knot(0.4, 0.2)),
        new Tail(0.4, 0.2, 0.05, 0),
        0.05,
        0.5);
  }

  @Test
  void atTheMeasuredSizeRatesAreThoseOfTheFit() {
    Calibration calibration = simple(1);

    assertThat(calibration.fpir(new Cosine(0.3), 100).value()).isCloseTo(0.5, within(1e-9));
    assertThat(calibration.fpir(new Cosine(0.35), 100).value()).isCloseTo(0.35, within(1e-9));
    assertThat(calibration.fpir(new Cosine(0.45), 100).value())
        .isCloseTo(0.2 / Math.E, within(1e-9));
    assertThat(calibration.cut(new Fpir(0.02), 100).value())
        .isCloseTo(0.4 + 0.05 * Math.log(10), within(1e-9));
  }

  @Test
  void twiceThePeopleIsTwoIndependentGalleries() {
    double one = simple(1).fpir(new Cosine(0.45), 100).value();

    assertThat(simple(1).fpir(new Cosine(0.45), 200).value())
        .isCloseTo(1 - (1 - one) * (1 - one), within(1e-9));
  }

  @Test
  void growthThatWasMeasuredCountsInSmallerGalleriesAlone() {
    assertThat(simple(0.8).fpir(new Cosine(0.45), 200))
        .isEqualTo(simple(1).fpir(new Cosine(0.45), 200));
    assertThat(simple(0.8).fpir(new Cosine(0.45), 50).value())
        .isGreaterThan(simple(1).fpir(new Cosine(0.45), 50).value());
  }

  @Test
  void cutAndRateAreInverseAndRiseWithTheGallery() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      Calibration calibration = simple(0.5 + random.nextDouble() / 2);
      Fpir target = new Fpir(0.001 + 0.2 * random.nextDouble());
      long people = 20 + random.nextInt(5000);
      Cosine cut = calibration.cut(target, people);

      if (cut.value() < 1) {
        assertThat(calibration.fpir(cut, people).value()).isCloseTo(target.value(), within(1e-6));
      }
      assertThat(calibration.cut(target, people + 100)).isGreaterThanOrEqualTo(cut);
    }
  }

  @Test
  void whatWasNotMeasuredIsCalledExtrapolated() {
    assertThat(simple(1).extrapolates(new Fpir(0.01), 100)).isFalse();
    assertThat(simple(1).extrapolates(new Fpir(0.001), 100)).isTrue();
    assertThat(simple(1).extrapolates(new Fpir(0.01), 101)).isTrue();
    assertThat(simple(1).extrapolates(new Fpir(0.1), 12)).isTrue();
  }

  @Test
  void bodyThatDoesNotFallIsRefused() {
    assertThatThrownBy(
            () ->
                new Calibration(
                    "c",
                    "m",
                    "0",
                    "1",
                    LocalDate.EPOCH,
                    "",
                    "0",
                    1,
                    1,
                    1,
                    1,
                    List.of(new Knot(0.3, 0.1), new Knot(0.4, 0.2)),
                    new Tail(0.4, 0.2, 0.05, 0),
                    0,
                    1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.9|0.002|Most searches of people",
        "0.1|0.002|About 1 in 10 searches of people",
        "0.00426|0.002|About 1 in 230 searches of people",
        "0.002|0.002|Fewer than 1 in 500 searches of people",
        "0.0001|0.002|Fewer than 1 in 500 searches of people"
      })
  void wordsNeverClaimMoreThanWasMeasured(double fpir, double floor, String words) {
    assertThat(new Fpir(fpir).words(floor))
        .startsWith(words)
        .endsWith("who are not enrolled would list someone this alike");
  }

  @Test
  void everyPairOfModelsThatCouldBeMeasuredHasACalibration() {
    Calibrations shipped = Calibrations.read(Optional.empty());
    for (String id : List.of("mobilefacenet-128", "mobileface-v2-256", "dlib-resnet-128")) {
      ModelEntry.Recogniser recogniser = ModelCatalogue.standard().recogniser(id);
      for (ModelEntry.Detector detector : ModelCatalogue.standard().detectors()) {
        Optional<Calibration> found = shipped.of(recogniser.sha256(), "3/" + detector.id());

        assertThat(found).as("%s with %s", recogniser.id(), detector.id()).isPresent();
        assertThat(found.orElseThrow().model()).isEqualTo(recogniser.id());
        assertThat(found.orElseThrow().cut(new Fpir(0.01), 300).value()).isBetween(0.3, 0.99);
      }
    }
  }
}
