package org.likeness.evaluation;

import org.junit.jupiter.api.Test;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.LabelledImage.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/** Error rates against values that were worked out by hand, and properties that always hold. */
class StatisticsTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(400, 5);

  private static LabelledImage probe(String person) {
    return new LabelledImage("x.jpg", person, Role.PROBE, null, Map.of());
  }

  private static SearchOutcome mated(String person, int rank, Double score) {
    return new SearchOutcome(probe(person), Condition.AS_GIVEN, true, null, rank, score, 0.1);
  }

  private static SearchOutcome stranger(String person, Double score) {
    return new SearchOutcome(probe(person), Condition.AS_GIVEN, false, null, 0, null, score);
  }

  /**
   * Ten strangers at 0.1, 0.2 ... 1.0; four mated searches, of which one lists the wrong people.
   */
  private static OpenSet small() {
    List<SearchOutcome> searches = new ArrayList<>();
    IntStream.rangeClosed(1, 10).forEach(i -> searches.add(stranger("s" + i, i / 10.0)));
    searches.add(mated("a", 1, 0.95));
    searches.add(mated("a", 2, 0.55));
    searches.add(mated("b", 1, 0.75));
    searches.add(mated("c", 0, null));
    return OpenSet.of(searches);
  }

  @Test
  void thresholdLetsExactlyTheAllowedStrangersThrough() {
    OpenSet set = small();

    assertThat(set.threshold(0.1, set.once())).isEqualTo(Math.nextUp(0.9));
    assertThat(set.threshold(0.3, set.once())).isEqualTo(Math.nextUp(0.7));
    assertThat(set.threshold(0.05, set.once())).isEqualTo(Math.nextUp(1.0));
    assertThat(set.fpir(Math.nextUp(0.7), set.once())).isEqualTo(0.3);
  }

  @Test
  void missesAreCountedAsByHand() {
    OpenSet set = small();

    assertThat(set.fnir(0.5, set.once())).isEqualTo(0.25);
    assertThat(set.fnir(0.6, set.once())).isEqualTo(0.5);
    assertThat(set.fnir(0.95, set.once())).isEqualTo(0.75);
    assertThat(set.hits(1, set.once())).isEqualTo(0.5);
    assertThat(set.hits(2, set.once())).isEqualTo(0.75);
    assertThat(set.hits(50, set.once())).isEqualTo(0.75);
  }

  @Test
  void strangersOfTheSameScoreAreLetThroughTogetherOrNotAtAll() {
    OpenSet set =
        OpenSet.of(
            List.of(
                stranger("a", 0.5), stranger("b", 0.5), stranger("c", 0.5), stranger("d", 0.2)));

    assertThat(set.threshold(0.5, set.once())).isEqualTo(Math.nextUp(0.5));
    assertThat(set.fpir(set.threshold(0.5, set.once()), set.once())).isZero();
  }

  @Test
  void neverMoreFalsePositivesThanAllowedWhateverTheWeights() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 300; trial++) {
      List<SearchOutcome> searches = new ArrayList<>();
      int people = 1 + random.nextInt(20);
      for (int i = 0; i < 1 + random.nextInt(60); i++) {
        searches.add(stranger("p" + random.nextInt(people), random.nextInt(10) / 10.0));
        searches.add(mated("q" + random.nextInt(people), 1, random.nextDouble()));
      }
      OpenSet set = OpenSet.of(searches);
      OpenSet.Weights weights =
          new OpenSet.Weights(
              BOOTSTRAP.weights(random, set.matedPeople()),
              BOOTSTRAP.weights(random, set.strangerPeople()));
      double target = random.nextDouble();
      double threshold = set.threshold(target, weights);

      assertThat(set.fpir(threshold, weights)).isLessThanOrEqualTo(target + 1e-9);
      assertThat(set.fnir(threshold, weights))
          .isGreaterThanOrEqualTo(set.fnir(threshold - 0.1, weights));
    }
  }

  @Test
  void intervalOfIndependentTrialsIsTheBinomialOne() {
    List<Observation> trials =
        IntStream.range(0, 1000).mapToObj(i -> new Observation("p" + i, i < 100)).toList();

    Rate rate = BOOTSTRAP.rate(trials);

    assertThat(rate.value()).isEqualTo(0.1);
    assertThat(rate.low()).isCloseTo(0.081, within(0.006));
    assertThat(rate.high()).isCloseTo(0.119, within(0.006));
    assertThat(rate.people()).isEqualTo(1000);
  }

  @Test
  void manyTrialsOfFewPeopleTellLittle() {
    List<Observation> trials =
        IntStream.range(0, 1000).mapToObj(i -> new Observation("p" + i % 10, i % 10 == 0)).toList();

    Rate rate = BOOTSTRAP.rate(trials);

    assertThat(rate.value()).isEqualTo(0.1);
    assertThat(rate.high() - rate.low()).isGreaterThan(0.2);
    assertThat(rate.tooWide()).isTrue();
  }

  @Test
  void noErrorAmongThirtyPeopleMayStillBeElevenInAHundred() {
    Rate rate =
        BOOTSTRAP.rate(
            IntStream.range(0, 30).mapToObj(i -> new Observation("p" + i, false)).toList());

    assertThat(rate.value()).isZero();
    assertThat(rate.low()).isZero();
    // 1 - 0.025^(1/30)
    assertThat(rate.high()).isCloseTo(0.1157, within(0.0001));
  }

  @Test
  void nothingTriedIsNotNoError() {
    assertThat(BOOTSTRAP.rate(List.of())).isEqualTo(Rate.NONE);
    assertThat(Rate.NONE.text()).isEqualTo("–");
    assertThat(Rate.NONE.tooWide()).isTrue();
  }

  @Test
  void sameSeedGivesTheSameInterval() {
    List<Observation> trials =
        IntStream.range(0, 50).mapToObj(i -> new Observation("p" + i, i % 7 == 0)).toList();

    assertThat(BOOTSTRAP.rate(trials)).isEqualTo(new Bootstrap(400, 5).rate(trials));
  }

  /** Groups "x/0", "x/1" ... of so many strangers each, of whom the first few are listed. */
  private static List<GroupRatio> fpirRatios(int[] people, int[] listed) {
    List<SearchOutcome> searches = new ArrayList<>();
    for (int group = 0; group < people.length; group++) {
      Map<String, String> labels = Map.of("x", "x/" + group);
      for (int i = 0; i < people[group]; i++) {
        LabelledImage probe = new LabelledImage("x.jpg", group + "/" + i, Role.PROBE, null, labels);
        double score = i < listed[group] ? 0.9 : 0.1;
        searches.add(new SearchOutcome(probe, Condition.AS_GIVEN, false, null, 0, null, score));
      }
    }
    return new GroupComparison(
            searches,
            new PairScores(List.of(), List.of(), 1),
            BOOTSTRAP,
            List.of(new OperatingRates(0.003, 0.5, Rate.NONE, Rate.NONE)),
            0.001,
            0.5)
        .of("x").getFirst().ratios().stream()
            .filter(ratio -> ratio.error().equals("FPIR"))
            .toList();
  }

  /** E1: groups are made of different people, and are drawn independently of each other. */
  @Test
  void ratioOfGroupsOfOneSizeHasAnInterval() {
    GroupRatio ratio = fpirRatios(new int[] {400, 400}, new int[] {20, 20}).getFirst();

    assertThat(ratio.ratio()).isEqualTo(1);
    // log of the ratio of two independent rates of 20 in 400: 0 +/- 1.96 * sqrt(2 * 0.0475)
    assertThat(ratio.low()).isCloseTo(0.55, within(0.12));
    assertThat(ratio.high()).isCloseTo(1.83, within(0.4));
  }

  /** E1: beside the lowest group without errors the two that surely differ most are shown. */
  @Test
  void smallGroupWithoutErrorsHidesNoOtherRatio() {
    List<GroupRatio> ratios = fpirRatios(new int[] {40, 500, 500}, new int[] {0, 10, 100});

    assertThat(ratios)
        .extracting(GroupRatio::highest, GroupRatio::lowest)
        .containsExactly(tuple("x/2", "x/0"), tuple("x/2", "x/1"));
    assertThat(ratios.getFirst().low()).isNull();
    assertThat(ratios.getLast().low()).isGreaterThan(4);
  }
}
