package org.likeness.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class FailureClassifierTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), ProblemType.STORAGE_FULL),
        Arguments.of(new SQLException("could not extend file", "53100"), ProblemType.STORAGE_FULL),
        Arguments.of(
            new SQLException("connection refused", "08001"), ProblemType.DATABASE_UNAVAILABLE),
        Arguments.of(new SQLException("terminating", "57P01"), ProblemType.DATABASE_UNAVAILABLE),
        Arguments.of(
            new SQLException("Sorry, acquisition timeout!"), ProblemType.DATABASE_UNAVAILABLE),
        Arguments.of(new SQLException("duplicate key", "23505"), ProblemType.INTERNAL),
        Arguments.of(new IllegalStateException("a bug"), ProblemType.INTERNAL),
        Arguments.of(Problem.of(ProblemType.NOT_FOUND, "nothing"), ProblemType.NOT_FOUND));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void causeDecidesHoweverDeepItLies(Exception cause, ProblemType expected) {
    Exception wrapped = new RuntimeException(new UncheckedIOException(new IOException(cause)));

    assertThat(FailureClassifier.classify(wrapped).type()).isEqualTo(expected);
  }
}
