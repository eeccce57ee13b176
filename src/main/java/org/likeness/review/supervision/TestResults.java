package org.likeness.review.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Results of known-answer lists (R5).
 *
 * @param lists how many were decided, inconclusive answers included
 * @param inconclusive how many answers were inconclusive or found the image unsuitable: neither
 *     right nor wrong, and in neither rate
 * @param wrongPeople how often somebody else was called a possible match, on either kind of list
 * @param falsePositives possible matches on lists without the person
 * @param falseNegatives lists with the person on which they were not found, or somebody else was
 *     named
 * @param medianMinutes from claim to decision; absent where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TestResults")
public record TestResults(
    int lists,
    int inconclusive,
    int wrongPeople,
    ErrorRate falsePositives,
    ErrorRate falseNegatives,
    @Nullable Double medianMinutes) {
  private static final double SECONDS = 60;

  /** Of these answers; rates of fewer than {@code least} lists are marked as too few. */
  static TestResults of(List<Answered> answers, int least) {
    Predicate<Answered> mated = Answered::mated;
    return new TestResults(
        answers.size(),
        count(answers, a -> !a.conclusive()),
        count(answers, Answered::namedAWrongPerson),
        ErrorRate.of(
            count(answers, mated.negate().and(Answered::namedAWrongPerson)),
            count(answers, mated.negate().and(Answered::conclusive)),
            least),
        ErrorRate.of(
            count(answers, Answered::missedThePerson),
            count(answers, mated.and(Answered::conclusive)),
            least),
        median(answers));
  }

  private static int count(List<Answered> answers, Predicate<Answered> of) {
    return (int) answers.stream().filter(of).count();
  }

  private static @Nullable Double median(List<Answered> answers) {
    double[] minutes =
        answers.stream()
            .map(Answered::worked)
            .filter(Objects::nonNull)
            .mapToDouble(TestResults::minutes)
            .sorted()
            .toArray();
    if (minutes.length == 0) {
      return null;
    }
    int middle = minutes.length / 2;
    return minutes.length % 2 == 1 ? minutes[middle] : (minutes[middle - 1] + minutes[middle]) / 2;
  }

  private static double minutes(Duration worked) {
    return worked.toSeconds() / SECONDS;
  }
}
