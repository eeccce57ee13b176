package org.likeness.evidence.triage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranges of a file of 1,000 bytes. */
class ByteRangeTest {
  private static final long SIZE = 1_000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-, 0, 1000",
    "bytes=10-29, 10, 20",
    "bytes=990-2000, 990, 10",
    "bytes=-5, 995, 5",
    "bytes=-5000, 0, 1000"
  })
  void oneRangeIsTakenAndEndsWithTheFile(String header, long from, long length) {
    ByteRange range = ByteRange.of(header, SIZE).orElseThrow();

    assertThat(range).isEqualTo(new ByteRange(from, length));
    assertThat(range.isWithin(SIZE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=a-b", "bytes=1", ""})
  void otherHeadersMeanTheWhole(String header) {
    assertThat(ByteRange.of(header, SIZE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=20-10", "bytes=-0"})
  void rangesThatHoldNothingAreRefused(String header) {
    assertThat(ByteRange.of(header, SIZE).orElseThrow().isWithin(SIZE)).isFalse();
  }
}
