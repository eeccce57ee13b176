package org.likeness.search;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** When a repeated list is the same (S7). */
class ListComparisonTest {
  private static final FrozenImage A1 = image(0.8);
  private static final FrozenImage A2 = image(0.7);
  private static final FrozenImage B = image(0.6);
  private static final FrozenImage C = image(0.5);

  @Test
  void sameImagesInTheSameOrderAreTheSame() {
    ListComparison lists =
        ListComparison.of(
            List.of(person(1, A1, A2), person(2, B)), List.of(person(1, A1, A2), person(2, B)));

    assertThat(lists.same()).isTrue();
    assertThat(lists.missing()).isEmpty();
    assertThat(lists.added()).isZero();
  }

  @Test
  void otherOrderIsNotTheSame() {
    assertThat(
            ListComparison.of(
                    List.of(person(1, A1), person(2, B)), List.of(person(1, B), person(2, A1)))
                .same())
        .isFalse();
  }

  @Test
  void newImageOfAKnownPersonIsNotTheSameAndNobodyIsMissing() {
    ListComparison lists = ListComparison.of(List.of(person(1, A1)), List.of(person(1, A1, A2)));

    assertThat(lists.same()).isFalse();
    assertThat(lists.missing()).isEmpty();
    assertThat(lists.added()).isZero();
  }

  @Test
  void missingAndAddedPeopleAreCounted() {
    FrozenCandidate lost = person(2, B);

    ListComparison lists =
        ListComparison.of(List.of(person(1, A1), lost), List.of(person(1, A1), person(2, C)));

    assertThat(lists.missing()).containsExactly(lost.id());
    assertThat(lists.added()).isEqualTo(1);
  }

  @Test
  void otherScoreIsNotTheSame() {
    FrozenImage other =
        new FrozenImage(
            A1.imageId(),
            0.79,
            "MET",
            "c",
            "p",
            LocalDate.EPOCH,
            30,
            "male",
            "theft",
            "custody",
            "00",
            null);

    ListComparison lists = ListComparison.of(List.of(person(1, A1)), List.of(person(1, other)));

    assertThat(lists.same()).isFalse();
    assertThat(lists.largestScoreDifference())
        .isCloseTo(0.01, org.assertj.core.data.Offset.offset(1e-9));
  }

  private static FrozenCandidate person(int rank, FrozenImage... images) {
    return new FrozenCandidate(UUID.randomUUID(), rank, null, Arrays.asList(images));
  }

  private static FrozenImage image(double score) {
    return new FrozenImage(
        UUID.randomUUID(),
        score,
        "MET",
        "c",
        "p",
        LocalDate.EPOCH,
        30,
        "male",
        "theft",
        "custody",
        "00",
        null);
  }
}
