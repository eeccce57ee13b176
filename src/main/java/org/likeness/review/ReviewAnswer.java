package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.search.Priority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How far a review is, with the decisions that the caller may know: all of them when it is
 * complete, their own before.
 *
 * @param searchId of the search
 * @param state of the review
 * @param decisions first to last
 * @param conclusion of all decisions; absent until complete
 * @param priority how soon it is needed; absent once no decision is awaited
 * @param dueAt when all decisions are due; absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Review")
public record ReviewAnswer(
    UUID searchId,
    String state,
    List<Made> decisions,
    @Nullable Conclusion conclusion,
    @Nullable Priority priority,
    @Nullable Instant dueAt) {
  private static final String DISAGREEMENT = "awaiting-arbitration";
  private static final String VERIFICATION = "awaiting-verification";

  /** A decision in an answer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReviewDecision")
  public record Made(
      Stage stage,
      String reviewer,
      Instant decidedAt,
      Outcome outcome,
      String reason,
      @Nullable UUID candidateId,
      @Nullable FeatureComparison features,
      @Nullable String differencesSeen,
      List<Mark> marks) {

    static Made of(Stage stage, Decision decision) {
      Finding finding = decision.finding();
      return new Made(
          stage,
          decision.reviewer(),
          decision.decidedAt(),
          finding.outcome(),
          finding.reason(),
          finding.candidateId(),
          finding.features(),
          finding.differencesSeen(),
          finding.marks());
    }

    /** For as long as the review is open, nobody is told of gallery images by name (R3). */
    private Made whileOpen() {
      return new Made(
          stage,
          reviewer,
          decidedAt,
          outcome,
          reason,
          candidateId,
          features,
          differencesSeen,
          marks.stream().map(Mark::withoutImages).toList());
    }
  }

  static ReviewAnswer of(Reviews.Current review, Actor reader) {
    ReviewState state = review.state();
    List<Decision> decisions = state.decisions();
    ReviewState.Complete complete =
        state instanceof ReviewState.Complete finished ? finished : null;
    List<Made> shown =
        IntStream.range(0, decisions.size())
            .filter(i -> complete != null || decisions.get(i).reviewerId().equals(reader.userId()))
            .mapToObj(i -> Made.of(Stage.values()[i], decisions.get(i)))
            .map(made -> complete == null ? made.whileOpen() : made)
            .toList();
    boolean open = state instanceof ReviewState.Open;
    return new ReviewAnswer(
        review.row().searchId,
        shown.isEmpty() ? shown(review.row(), reader) : state.wireName(),
        shown,
        complete == null ? null : complete.conclusion(),
        open ? Priority.of(review.row().priority) : null,
        open ? review.row().dueAt : null);
  }

  /**
   * The state as this reader may know it: who could still be the third person must not learn that
   * two disagreed (R3).
   */
  static String shown(ReviewRow row, Actor reader) {
    return row.state.equals(DISAGREEMENT) && reader.has(Role.REVIEWER) ? VERIFICATION : row.state;
  }
}
